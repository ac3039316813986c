package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.FILE_SIGNATURE;
import static bg.registratura.schema.Tables.SIGNED_FILE;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST;
import static java.util.stream.Collectors.joining;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.esignature.FileForm;
import bg.registratura.esignature.Remark;
import bg.registratura.esignature.Signatory;
import bg.registratura.esignature.SignatureFinding;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.FileFindings.Signed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The signed files of requests, sealed, and what was found of them. */
@Repository
class SignedFileRepository {

    private static final String APART = "\n";
    private static final int LONGEST_LINE = 300;

    private final DSLContext dsl;
    private final ColumnCipher cipher;

    SignedFileRepository(DSLContext dsl, ColumnCipher cipher) {
        this.dsl = dsl;
        this.cipher = cipher;
    }

    void keep(SubjectRequestId id, SignedFile file, FileFindings found, UUID by) {
        var beside = file.beside();
        dsl.insertInto(SIGNED_FILE)
                .set(SIGNED_FILE.SUBJECT_REQUEST_ID, id)
                .set(SIGNED_FILE.FILE_SEALED, cipher.sealBytes(file.bytes(), context(id, "file")))
                .set(SIGNED_FILE.FILE_SHA256, sha256(file.bytes()))
                .set(SIGNED_FILE.BESIDE_SEALED, beside == null ? null : cipher.sealBytes(beside, context(id, "beside")))
                .set(SIGNED_FILE.BESIDE_SHA256, beside == null ? null : sha256(beside))
                .set(SIGNED_FILE.FORM, found.form().name())
                .set(SIGNED_FILE.LISTS, found.lists())
                .set(SIGNED_FILE.EXAMINED_AT, found.examinedAt())
                .set(SIGNED_FILE.EXAMINED_BY, by)
                .execute();
        int position = 1;
        for (var one : found.signatures()) {
            keep(id, position++, one);
        }
    }

    private void keep(SubjectRequestId id, int position, Signed one) {
        var finding = one.finding();
        var who = finding.signatory();
        dsl.insertInto(FILE_SIGNATURE)
                .set(FILE_SIGNATURE.SUBJECT_REQUEST_ID, id)
                .set(FILE_SIGNATURE.POSITION, position)
                .set(FILE_SIGNATURE.LEVEL, finding.level())
                .set(FILE_SIGNATURE.STANDING, finding.standing().name())
                .set(
                        FILE_SIGNATURE.REMARKS,
                        finding.remarks().stream().sorted().map(Remark::name).collect(joining(" ")))
                .set(FILE_SIGNATURE.CLAIMED_AT, finding.claimedAt().orElse(null))
                .set(FILE_SIGNATURE.STAMPED_AT, finding.stampedAt().orElse(null))
                .set(
                        FILE_SIGNATURE.SIGNATORY_SEALED,
                        cipher.seal(
                                String.join(APART, line(who.name()), line(who.serialNumber()), line(who.issuer())),
                                context(id, "signatory." + position)))
                .set(FILE_SIGNATURE.NUMBER_MATCHES, one.numberMatches())
                .execute();
    }

    /** Whether this very file was entered before, for whichever request. */
    boolean isEntered(SignedFile file) {
        return dsl.fetchExists(SIGNED_FILE, SIGNED_FILE.FILE_SHA256.eq(sha256(file.bytes())));
    }

    Optional<FileFindings> findings(SubjectRequestId id) {
        return dsl.select(SIGNED_FILE.FORM, SIGNED_FILE.LISTS, SIGNED_FILE.EXAMINED_AT)
                .from(SIGNED_FILE)
                .where(SIGNED_FILE.SUBJECT_REQUEST_ID.eq(id))
                .fetchOptional(row ->
                        new FileFindings(FileForm.valueOf(row.value1()), row.value2(), row.value3(), signatures(id)));
    }

    /** Of every request about a person that has its number, oldest first. */
    List<Held> about(PatientId patient) {
        return dsl.select(SIGNED_FILE.SUBJECT_REQUEST_ID, SUBJECT_REQUEST.RECEIVED_ON, SUBJECT_REQUEST.INCOMING_NUMBER)
                .from(SIGNED_FILE)
                .join(SUBJECT_REQUEST)
                .on(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(SIGNED_FILE.SUBJECT_REQUEST_ID))
                .where(isOf(SUBJECT_REQUEST.PATIENT_ID, patient))
                .and(SUBJECT_REQUEST.INCOMING_NUMBER.isNotNull())
                .orderBy(SUBJECT_REQUEST.RECEIVED_ON, SUBJECT_REQUEST.SUBJECT_REQUEST_ID)
                .fetch(row -> new Held(
                        row.value2(), row.value3(), findings(row.value1()).orElseThrow()));
    }

    Optional<SignedFile> file(SubjectRequestId id) {
        return dsl.select(SIGNED_FILE.FILE_SEALED, SIGNED_FILE.BESIDE_SEALED)
                .from(SIGNED_FILE)
                .where(SIGNED_FILE.SUBJECT_REQUEST_ID.eq(id))
                .fetchOptional(row ->
                        new SignedFile(cipher.openBytes(row.value1(), context(id, "file")), beside(id, row.value2())));
    }

    private byte @Nullable [] beside(SubjectRequestId id, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.openBytes(sealed, context(id, "beside"));
    }

    private List<Signed> signatures(SubjectRequestId id) {
        return dsl.selectFrom(FILE_SIGNATURE)
                .where(FILE_SIGNATURE.SUBJECT_REQUEST_ID.eq(id))
                .orderBy(FILE_SIGNATURE.POSITION)
                .fetch(row -> signed(id, row));
    }

    private Signed signed(SubjectRequestId id, Record row) {
        var who = cipher.open(
                        row.get(FILE_SIGNATURE.SIGNATORY_SEALED),
                        context(id, "signatory." + row.get(FILE_SIGNATURE.POSITION)))
                .split(APART, -1);
        var remarks = Arrays.stream(row.get(FILE_SIGNATURE.REMARKS).split(" "))
                .filter(name -> !name.isEmpty())
                .map(Remark::valueOf)
                .collect(Collectors.toSet());
        return new Signed(
                new SignatureFinding(
                        row.get(FILE_SIGNATURE.LEVEL),
                        remarks,
                        row.get(FILE_SIGNATURE.CLAIMED_AT),
                        row.get(FILE_SIGNATURE.STAMPED_AT),
                        new Signatory(who[0], who[1], who[2])),
                row.get(FILE_SIGNATURE.NUMBER_MATCHES));
    }

    /** What a certificate says may be of any length. */
    private static String line(String text) {
        return text.substring(0, Math.min(LONGEST_LINE, text.length())).replace('\n', ' ');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String context(SubjectRequestId id, String column) {
        return "signed_file." + column + ":" + id.value();
    }

    /** A file that is kept: when its request came, under which number, and what was found. */
    record Held(LocalDate receivedOn, String incomingNumber, FileFindings findings) {}
}
