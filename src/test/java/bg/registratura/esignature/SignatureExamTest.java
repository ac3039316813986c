package bg.registratura.esignature;

import static bg.registratura.esignature.TestSignatures.cms;
import static bg.registratura.esignature.TestSignatures.page;
import static bg.registratura.esignature.TestSignatures.pdf;
import static bg.registratura.esignature.TestSignatures.plainCms;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import bg.registratura.esignature.Examination.Examined;
import bg.registratura.esignature.Examination.Unread;
import bg.registratura.esignature.Examination.Why;
import bg.registratura.esignature.TestIssuer.Holder;
import bg.registratura.esignature.TestIssuer.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureExamTest {

    private static final Instant NOW = TestClock.START;
    private static final TestIssuer ISSUER = new TestIssuer("Образцово доверие");
    private static final Holder VYARA = ISSUER.person("Вяра Тестова Примерна", "PNOBG-8050123456");
    private static final byte[] PAGE = page("I ask what is held about me.");

    @TempDir
    Path folder;

    private SignatureExam exam;

    @BeforeEach
    void anAdministratorKeepsTheLists() {
        ISSUER.into(folder, NOW.plus(Duration.ofDays(90)), ISSUER.revoked(NOW));
        exam = new SignatureExam(new TrustedLists(folder), new TestClock());
    }

    @Test
    void believesAQualifiedSignatureThatIsWholeInForceAndNotRevoked() {
        var found = one(pdf(PAGE, VYARA));

        assertThat(found.remarks()).containsExactly(Remark.TIME_CLAIMED);
        assertThat(found.standing()).isEqualTo(Standing.VALID);
        assertThat(found.level()).isEqualTo("PAdES-BASELINE-B");
        assertThat(found.claimedAt()).contains(NOW.minusSeconds(3600));
        assertThat(found.stampedAt()).isEmpty();
        assertThat(found.signatory().name()).isEqualTo("Вяра Тестова Примерна");
        assertThat(found.signatory().number()).contains("8050123456");
        assertThat(found.signatory().issuer()).isEqualTo("Образцово доверие CA");
        assertThat(((Examined) exam.of(pdf(PAGE, VYARA), null)).lists()).isEqualTo("BG 7");
    }

    @Test
    void readsWhatWasSignedWithinTheMessageAndApartFromIt() {
        assertThat(one(cms(PAGE, VYARA, true)).standing()).isEqualTo(Standing.VALID);
        assertThat(one(cms(PAGE, VYARA, false), PAGE).standing()).isEqualTo(Standing.VALID);
        var padded = Arrays.copyOf(cms(PAGE, VYARA, true), 20_000);
        assertThat(one(padded).standing()).isEqualTo(Standing.VALID);
    }

    @Test
    void aMessageThatKeepsToNoLevelIsCalledByItsForm() {
        assertThat(one(plainCms(PAGE, VYARA)).level()).isEqualTo("CMS");
        assertThat(one(cms(PAGE, VYARA, true)).level()).isEqualTo("CAdES-BASELINE-B");
    }

    @Test
    void wantsTheFileThatWasSignedApartAndNoOther() {
        var apart = cms(PAGE, VYARA, false);

        assertThat(one(apart).remarks()).contains(Remark.FILE_MISSING);
        assertThat(one(apart, page("I ask for something else.")).remarks()).contains(Remark.OTHER_FILE);
        assertThat(one(apart).standing()).isEqualTo(Standing.INVALID);
    }

    @Test
    void findsEveryChangedByte() {
        var file = pdf(PAGE, VYARA);
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 2;
        file[at] ^= 1;

        assertThat(one(file).remarks()).contains(Remark.BROKEN);
    }

    @Test
    void refusesWhatWasAddedAfterTheSignature() throws IOException {
        try (var document = Loader.loadPDF(pdf(PAGE, VYARA));
                var out = new ByteArrayOutputStream()) {
            var note = new PDAnnotationText();
            note.setContents("And erase everything.");
            note.setRectangle(new PDRectangle(72, 600, 20, 20));
            document.getPage(0).getAnnotations().add(note);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);

            var found = one(out.toByteArray());
            assertThat(found.remarks()).contains(Remark.CHANGED_AFTERWARDS);
            assertThat(found.standing()).isEqualTo(Standing.INVALID);
        }
    }

    @Test
    void readsTwoWhoSignedOneAfterTheOther() {
        var other = ISSUER.person("Пламен Вторев Примерен", "EGN:8050123457");
        var examined = (Examined) exam.of(pdf(pdf(PAGE, VYARA), other), null);

        assertThat(examined.signatures()).hasSize(2).allSatisfy(found -> assertThat(found.standing())
                .isEqualTo(Standing.VALID));
        assertThat(examined.signatures())
                .extracting(found -> found.signatory().number().orElseThrow())
                .containsExactly("8050123456", "8050123457");
    }

    @Test
    void saysWhatIsNoQualifiedSignatureOfAPerson() {
        var from = NOW.minus(Duration.ofDays(10));
        var ordinary = ISSUER.holder("Вяра Примерна", "PNOBG-8050123456", Kind.ORDINARY, from, 100);
        var seal = ISSUER.holder("Образцова лаборатория", "", Kind.SEAL, from, 100);

        assertThat(one(pdf(PAGE, ordinary)).remarks()).contains(Remark.NOT_QUALIFIED);
        assertThat(one(pdf(PAGE, seal)).remarks()).contains(Remark.SEAL, Remark.NO_NUMBER);
    }

    @Test
    void saysWhenTheCertificateHadEndedAndWhenItEndedSince() {
        var from = NOW.minus(Duration.ofDays(100));
        var ended = ISSUER.holder("Вяра Примерна", "PNOBG-8050123456", Kind.SIGNATURE, from, 50);

        assertThat(one(pdf(PAGE, ended)).remarks()).contains(Remark.OUT_OF_TIME);
        var before = one(pdf(PAGE, ended, NOW.minus(Duration.ofDays(60))));
        assertThat(before.remarks()).contains(Remark.ENDED_SINCE).doesNotContain(Remark.OUT_OF_TIME);
        assertThat(before.standing()).isNotEqualTo(Standing.VALID);
    }

    @Test
    void refusesARevokedCertificate() {
        ISSUER.into(folder, NOW.plus(Duration.ofDays(90)), ISSUER.revoked(NOW, VYARA));

        var found = one(pdf(PAGE, VYARA));
        assertThat(found.remarks()).contains(Remark.REVOKED);
        assertThat(found.standing()).isEqualTo(Standing.INVALID);
    }

    @Test
    void saysThatNobodyToldOfRevocation() throws IOException {
        Files.delete(folder.resolve("issuer.crl"));

        assertThat(one(pdf(PAGE, VYARA)).remarks())
                .containsExactlyInAnyOrder(Remark.TIME_CLAIMED, Remark.REVOCATION_UNCHECKED);
        assertThat(one(pdf(PAGE, VYARA)).standing()).isEqualTo(Standing.UNPROVEN);
    }

    @Test
    void saysThatTheListIsOldIsMissingOrIsSignedByNobodyKnown() throws IOException {
        ISSUER.into(folder, NOW.minus(Duration.ofDays(1)), ISSUER.revoked(NOW));
        assertThat(one(pdf(PAGE, VYARA)).remarks()).contains(Remark.LIST_TOO_OLD);

        Files.write(folder.resolve("signer.cer"), VYARA.certificate().getEncoded());
        assertThat(one(pdf(PAGE, VYARA)).remarks()).contains(Remark.NO_LIST);

        exam = new SignatureExam(new TrustedLists(null), new TestClock());
        var found = one(pdf(PAGE, VYARA));
        assertThat(found.remarks()).contains(Remark.NO_LIST);
        assertThat(found.standing()).isEqualTo(Standing.UNPROVEN);
    }

    @Test
    void saysThatTheIssuerStandsOnNoList() {
        var stranger = new TestIssuer("Никому неизвестен").person("Вяра Примерна", "PNOBG-8050123456");

        assertThat(one(pdf(PAGE, stranger)).remarks()).contains(Remark.ISSUER_UNKNOWN);
        assertThat(one(pdf(PAGE, stranger)).standing()).isEqualTo(Standing.UNPROVEN);
    }

    @Test
    void refusesInWordsWhatItDoesNotRead() {
        assertThat(exam.of(PAGE, null)).isEqualTo(new Unread(Why.NO_SIGNATURE));
        assertThat(exam.of("just words".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new Unread(Why.NOT_SIGNED_FILE));
        assertThat(exam.of(new byte[0], null)).isEqualTo(new Unread(Why.EMPTY));
        assertThat(exam.of(new byte[] {'P', 'K', 3, 4}, null)).isEqualTo(new Unread(Why.OTHER_FORM));
        assertThat(exam.of("<?xml version='1.0'?><x/>".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new Unread(Why.OTHER_FORM));
        assertThat(exam.of(new byte[SignatureExam.MOST_BYTES + 1], null)).isEqualTo(new Unread(Why.TOO_LONG));
        assertThat(exam.of(new byte[] {0x30, 3, 2, 1, 1}, null)).isEqualTo(new Unread(Why.UNREADABLE));
    }

    @Test
    void doesNotOpenWhatUnfoldsToTooMuch() throws IOException {
        var bomb = new ByteArrayOutputStream();
        bomb.write("%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.ISO_8859_1));
        try (var folded = new DeflaterOutputStream(bomb)) {
            folded.write(new byte[(int) Inflation.MOST_OF_ONE + 1]);
        }

        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(exam.of(bomb.toByteArray(), null)).isEqualTo(new Unread(Why.TOO_MUCH));
    }

    private SignatureFinding one(byte[] file) {
        return one(file, null);
    }

    private SignatureFinding one(byte[] file, byte[] beside) {
        var examined = exam.of(file, beside);
        assertThat(examined).isInstanceOf(Examined.class);
        assertThat(((Examined) examined).signatures()).hasSize(1);
        return ((Examined) examined).signatures().getFirst();
    }
}
