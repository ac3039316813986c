package bg.registratura.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.seal.Seals;
import bg.registratura.security.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a stranger is told who holds a file, or its hash. */
@DatabaseTest
@DisplayName("Whoever asks about a paper")
class CheckTest {

    static final String BOUNDARY = "----a-form";

    @Autowired
    Documents documents;

    @Autowired
    PaperCheck check;

    @Autowired
    CheckPage page;

    @Autowired
    Seals seals;

    @Autowired
    Words words;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    CheckServlet servlet;
    DocumentId id;
    byte[] original;

    @BeforeEach
    void issue() {
        servlet = new CheckServlet(check, new CheckPace(clock), page);
        At.desk(Role.RECEPTION, () -> {
            var sample =
                    Samples.named("credential-protocol", Languages.BULGARIAN).draft();
            id = documents
                    .issue(new Draft(sample.template(), sample.locale(), sample.values(), UUID.randomUUID(), 2))
                    .id();
            original = documents.print(id).orElseThrow();
        });
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("hears that it is genuine, what it is and of which day, and nothing of a person")
    void genuine() throws Exception {
        var said = asked(original);

        assertThat(said)
                .contains(word("document.check.is.GENUINE"), "Протокол за връчване", word("document.check.sealed.B"))
                .doesNotContain("Примерна", "Тестова", "PR-21", id.value().toString());
        assertThat(asked(HexFormat.of().formatHex(Shelf.sha256(original)))).contains(word("document.check.is.GENUINE"));
    }

    @Test
    @DisplayName("may type a hash in groups and capitals, and is told at the field when it is none")
    void hash() throws Exception {
        var pairs = HexFormat.ofDelimiter(":").withUpperCase().formatHex(Shelf.sha256(original));

        assertThat(asked(pairs)).contains(word("document.check.is.GENUINE"));
        var answer = get("hash", "<b>12</b>");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains(word("document.check.no-hash"), "&lt;b&gt;12")
                .doesNotContain("<b>12");
        assertThat(asked(HexFormat.of()
                        .formatHex(Shelf.sha256(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)))))
                .contains(word("document.check.is.UNKNOWN"));
    }

    @Test
    @DisplayName("hears that it is a duplicate")
    void duplicate() throws Exception {
        At.desk(Role.RECEPTION);
        var again = documents.reprint(id, "the paper jammed");
        At.theDoor();

        assertThat(asked(again)).contains(word("document.check.is.DUPLICATE"));
    }

    @Test
    @DisplayName("hears that it was changed, or that something was added, and then what it was")
    void changed() throws Exception {
        var broken = original.clone();
        broken[broken.length / 3] ^= 1;
        assertThat(asked(broken)).contains(word("document.check.is.BROKEN"));

        assertThat(asked(TestPaper.paintedOver(original)))
                .contains(word("document.check.is.ADDED_TO"), "Протокол за връчване");
        assertThat(asked(TestPaper.withOnePageMore(original))).contains(word("document.check.is.ADDED_TO"));
    }

    @Test
    @DisplayName("hears that the house does not know what others made, and what no PDF is")
    void strangers() throws Exception {
        assertThat(asked(TestPaper.sealed())).contains(word("document.check.is.UNKNOWN"));
        assertThat(asked("%PDF-1.7 /ByteRange [0 5 9 2] <zz>".getBytes(StandardCharsets.ISO_8859_1)))
                .contains(word("document.check.is.UNKNOWN"));
        assertThat(asked("a letter".getBytes(StandardCharsets.US_ASCII))).contains(word("document.check.is.NO_PDF"));
    }

    @Test
    @DisplayName("is told when no file was chosen")
    void nothing() throws Exception {
        var answer = post(new byte[0], Languages.BULGARIAN);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains(word("document.check.no-file"));
    }

    @Test
    @DisplayName("is asked to wait who asks too fast, and heard again later")
    void tooFast() throws Exception {
        for (int i = 0; i < CheckPace.AT_ONCE; i++) {
            assertThat(get("hash", "0".repeat(64)).getStatus()).isEqualTo(200);
        }
        var turnedAway = get("hash", "0".repeat(64));
        assertThat(turnedAway.getStatus()).isEqualTo(429);
        assertThat(turnedAway.getContentAsString()).contains(word("document.check.too-fast"));

        clock.advance(CheckPace.ONE_MORE_AFTER);
        assertThat(get("hash", "0".repeat(64)).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("reads English who wishes it, and leaves no trace in the log")
    void english() throws Exception {
        var before = sql.queryForObject("select count(*) from audit_event", Integer.class);

        assertThat(post(original, Languages.ENGLISH).getContentAsString())
                .contains(words.of(Languages.ENGLISH, "document.check.is.GENUINE"), "<html lang=\"en\">");

        assertThat(sql.queryForObject("select count(*) from audit_event", Integer.class))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("knows a paper from before there was a seal by its hash")
    void before() throws Exception {
        var hash = Shelf.sha256(("before " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        sql.update(
                "insert into document (document_id, register, in_year, number, numbered_on, template, template_hash,"
                        + " language, copies, content_hash, content_sealed, issued_by, issued_at) values"
                        + " (?, 'PROTOCOL', 2019, ?, '2019-05-05', 'credential-protocol', ?, 'bg', 2, ?, 'x', ?, '2019-05-05')",
                UUID.randomUUID().toString(),
                Math.floorMod(UUID.randomUUID().hashCode(), 900_000) + 1,
                hash,
                hash,
                UUID.randomUUID().toString());

        assertThat(asked(HexFormat.of().formatHex(hash)))
                .contains(word("document.check.is.GENUINE"), word("document.check.sealed.NONE"));
    }

    @Test
    @DisplayName("is answered from rows that nobody changes")
    void rowsStand() {
        var seal = Shelf.sha256(original);

        assertThat(seals.certificates()).isNotEmpty();
        assertThatThrownBy(
                        () -> sql.update("update paper_seal set kind = 'SIGNED' where content_hash = ?", (Object) seal))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update(
                        "insert into paper_seal select ?, document_id, 'ORIGINAL', 1, fingerprint, 'B', sealed_at from"
                                + " paper_seal where content_hash = ?",
                        new byte[32],
                        seal))
                .isInstanceOf(DataAccessException.class);
    }

    private String word(String key) {
        return words.of(key);
    }

    private String asked(byte[] file) throws IOException {
        clock.advance(Duration.ofMinutes(2));
        return post(file, Languages.BULGARIAN).getContentAsString();
    }

    private String asked(String hash) throws IOException {
        clock.advance(Duration.ofMinutes(2));
        return get("hash", hash).getContentAsString();
    }

    private MockHttpServletResponse get(String name, String value) throws IOException {
        var request = new MockHttpServletRequest("GET", "/check");
        request.addParameter(name, value);
        var response = new MockHttpServletResponse();
        servlet.doGet(request, response);
        return response;
    }

    private MockHttpServletResponse post(byte[] file, Locale language) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        var request = new MockHttpServletRequest("POST", "/check");
        request.setQueryString("language=" + language.getLanguage());
        request.setContentType("multipart/form-data; boundary=" + BOUNDARY);
        request.setContent(body.toByteArray());
        var response = new MockHttpServletResponse();
        servlet.doPost(request, response);
        return response;
    }
}
