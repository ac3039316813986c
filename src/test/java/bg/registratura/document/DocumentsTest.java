package bg.registratura.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.language.Languages;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DatabaseTest
@DisplayName("Documents")
class DocumentsTest {

    @Autowired
    Documents documents;

    @Autowired
    Ephemeral ephemeral;

    @Autowired
    JdbcTemplate sql;

    final UUID subject = UUID.randomUUID();

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void signIn() {
        var clerk = new SignedIn(
                new AccountId(UUID.randomUUID()), AccountKind.STAFF, "М. Тестова", null, Set.of(Role.RECEPTION));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(clerk, null, "ROLE_RECEPTION"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void arePrintedOnceAsTheyWereIssued() {
        var issued = documents.issue(protocol());
        var pdf = documents.print(issued.id()).orElseThrow();

        assertThat(EveryDocumentTest.text(pdf, 1, 1))
                .contains(
                        "Протокол за връчване",
                        "№\u00a0" + issued.number().text(),
                        issued.number().code())
                .contains("Екземпляр 1 от 2", "Издаде: М. Тестова");
        assertThat(documents.print(issued.id())).isEmpty();
        assertThat(documents.find(issued.id())).hasValueSatisfying(found -> {
            assertThat(found.prints()).isEqualTo(1);
            assertThat(found.number()).isEqualTo(issued.number());
        });
        assertThat(documents.about(subject)).extracting(Issued::id).containsExactly(issued.id());
    }

    @Test
    void giveTheSameBytesYearsLater() {
        var issued = documents.issue(protocol());
        var first = documents.print(issued.id()).orElseThrow();

        assertThat(documents.open(issued.id())).isEqualTo(first);
        assertThat(Shelf.sha256(first))
                .isEqualTo(sql.queryForObject(
                        "select content_hash from document where document_id = ?",
                        byte[].class,
                        issued.id().value().toString()));
    }

    @Test
    void arePrintedAgainOnlyForAReasonAndStamped() throws IOException {
        var issued = documents.issue(protocol());
        assertThatThrownBy(() -> documents.reprint(issued.id(), "the paper jammed"))
                .isInstanceOf(IllegalArgumentException.class);
        var original = documents.print(issued.id()).orElseThrow();
        assertThatThrownBy(() -> documents.reprint(issued.id(), " ")).isInstanceOf(IllegalArgumentException.class);

        var again = documents.reprint(issued.id(), "the paper jammed");

        try (var pdf = Loader.loadPDF(again)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(EveryDocumentTest.text(again, page, page)).contains("ДУБЛИКАТ");
            }
        }
        assertThat(EveryDocumentTest.text(original, 1, 1)).doesNotContain("ДУБЛИКАТ");
        assertThat(EveryDocumentTest.faults(again, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(EveryDocumentTest.faults(again, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void writeEveryActAndLookIntoTheLog() {
        var issued = documents.issue(protocol());
        documents.print(issued.id());
        documents.reprint(issued.id(), "the paper jammed");
        documents.open(issued.id());

        assertThat(sql.queryForList(
                        "select action from audit_event where subject_id = ? order by seq",
                        String.class,
                        subject.toString()))
                .isEqualTo(List.of("DOCUMENT_ISSUED", "DOCUMENT_PRINTED", "DOCUMENT_REPRINTED", "DOCUMENT_OPENED"));
    }

    @Test
    void lieSealed() {
        var issued = documents.issue(protocol());
        var row = sql.queryForObject(
                "select content_sealed from document where document_id = ?",
                byte[].class,
                issued.id().value().toString());

        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
    }

    @Test
    void areNotChangedByTheApplication() {
        var id = documents.issue(protocol()).id().value().toString();

        assertThatThrownBy(() -> sql.update("update document set copies = 3 where document_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("delete from document where document_id = ?", id))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void areIssuedBySomebody() {
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> documents.issue(protocol()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void areNotIssuedWhereTheTemplateIsInNoRegister() {
        var slip = Samples.named("credential-slip", Languages.BULGARIAN).draft();
        assertThatThrownBy(() -> documents.issue(slip)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leaveNoTraceOfASlip() {
        var before = rows();
        var slip = Samples.named("credential-slip", Languages.BULGARIAN).draft();
        var pdf = ephemeral.render(slip);

        assertThat(EveryDocumentTest.text(pdf, 1, 1)).contains("731 582 904 617", "035 829 468");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("731 582", "48210");
        assertThat(slip.toString()).doesNotContain("731 582");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void areMarkedAsDraftsBeforeTheyAreIssued() {
        assertThat(EveryDocumentTest.text(ephemeral.preview(protocol()), 1, 1))
                .contains("ПРОЕКТ")
                .doesNotContain("Екземпляр 1");
    }

    private Draft protocol() {
        var sample = Samples.named("credential-protocol", Languages.BULGARIAN).draft();
        return new Draft(sample.template(), sample.locale(), sample.values(), subject, 2);
    }

    private int rows() {
        return sql.queryForObject(
                "select (select count(*) from document) + (select count(*) from document_print) + "
                        + "(select count(*) from audit_event)",
                Integer.class);
    }
}
