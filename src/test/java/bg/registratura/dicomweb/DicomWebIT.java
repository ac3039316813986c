package bg.registratura.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.OverHttp;
import bg.registratura.PageClient;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.language.Words;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.GrantId;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program gets at a real socket, of its dentist's patients and of others'. */
@OverHttp
class DicomWebIT {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final List<String> OF_STUDY = List.of("", "/metadata", "/thumbnail", "/series", "/instances");
    static final List<String> OF_SERIES = List.of("", "/metadata", "/thumbnail", "/instances");
    static final List<String> OF_INSTANCE = List.of(
            "",
            "/metadata",
            "/rendered",
            "/thumbnail",
            "/frames/1",
            "/frames/1/rendered",
            "/frames/1/thumbnail",
            "/bulkdata/pixels",
            "/bulkdata/200-16");
    static final List<String> SEARCHES = List.of("/studies", "/series", "/instances");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    OwnPrograms programs;

    @Autowired
    DisclosureRegister register;

    @Autowired
    TestStaff staff;

    @Autowired
    Words words;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    ProgramLife life;
    ProgramLife.Study mine;
    ProgramLife.Study others;
    ProgramLife.Dentist dentist;
    GrantId grant;
    Made.Token token;

    @BeforeEach
    void twoPatientsAndTwoDentists() throws Exception {
        clock.advance(Duration.ofMinutes(2));
        life = new ProgramLife(house);
        mine = life.study("Примерна^Вяра Тестова", "21250301");
        others = life.study("Other^Person", "21250302");
        dentist = life.dentist("Planirashta");
        grant = life.grant(mine, dentist);
        life.grant(others, life.dentist("Druga"));
        token = life.token(dentist, 90);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void everyEndpointAnswersAProgramThatMay() throws Exception {
        for (var path : all(mine)) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("set-cookie", "etag");
        }
        for (var path : SEARCHES) {
            assertThat(found(path)).as(path).isNotEmpty().allSatisfy(answer -> assertThat(value(answer, "0020000D"))
                    .isEqualTo(mine.study()));
        }
    }

    @Test
    void whatIsAnothersAnswersLikeWhatIsNotThere() throws Exception {
        var swapped = List.of(
                others,
                with(mine.study(), others.series(), others.first()),
                with(others.study(), mine.series(), mine.first()),
                with(others.study(), others.series(), mine.first()),
                with(mine.study(), others.series(), mine.first()),
                with(mine.study(), mine.series(), others.first()));
        var nothing = with(ProgramLife.uid(), ProgramLife.uid(), ProgramLife.uid());
        for (var names : swapped) {
            var paths = all(names).stream()
                    .filter(path -> !all(mine).contains(path))
                    .toList();
            assertThat(paths).isNotEmpty();
            for (var path : paths) {
                var another = get(path);
                assertThat(another.statusCode()).as(path).isEqualTo(404);
                assertThat(another.body())
                        .as(path)
                        .isEqualTo(get(all(nothing).getLast()).body());
            }
        }
        assertThat(found("/studies?StudyInstanceUID=" + others.study())).isEmpty();
    }

    @Test
    void aWithdrawnGrantEndsEverythingAtOnce() throws Exception {
        assertThat(get(mine.instance() + "/frames/1").statusCode()).isEqualTo(200);

        life.withdraw(mine, grant);

        for (var path : all(mine)) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : SEARCHES) {
            assertThat(found(path)).as(path).isEmpty();
        }
    }

    @Test
    void whatIsWithheldIsNotThere() throws Exception {
        var withheld = life.withheld("Withheld^Person", "21250303");
        life.grantAll(withheld.patient(), dentist);

        for (var path : all(withheld)) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(found("/studies")).hasSize(1);
        assertThat(found("/studies?StudyInstanceUID=" + withheld.study())).isEmpty();
    }

    @Test
    void withoutAGoodTokenThereIsNothing() throws Exception {
        var ended = life.token(dentist, 0);
        var revoked = life.token(dentist, 1);
        programs.revoke(programs.all().stream()
                .filter(one -> one.endsOn().equals(programs.today().plusDays(1)))
                .findFirst()
                .orElseThrow()
                .id());
        clock.advance(Duration.ofDays(1));
        var paths = all(mine);
        paths = Stream.concat(paths.stream(), SEARCHES.stream()).toList();
        for (var path : paths) {
            for (var shown : List.of(
                    Map.<String, String>of(),
                    bearer("rgdw_" + "A".repeat(33)),
                    bearer(token.value().toLowerCase(Locale.ROOT)),
                    bearer(ended.value()),
                    bearer(revoked.value()),
                    Map.of("Authorization", "Basic YTpi"))) {
                var answer = ask(path, shown);
                assertThat(answer.statusCode()).as(path + shown).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Registratura\"");
                assertThat(answer.body()).isEmpty();
            }
            assertThat(ask(path + "?access_token=" + token.value(), Map.of()).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void whoeverIsSignedInIsTurnedAway() throws Exception {
        for (var role : List.of(Role.RECEPTION, Role.ADMINISTRATOR, Role.TECHNICIAN)) {
            var page = signedIn(staff.hire(role));
            for (var path : all(mine)) {
                assertThat(page.get("/dicom-web" + path).statusCode())
                        .as(role + path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatEndsSessionsEndsTokens() throws Exception {
        sql.update(
                "update account set session_epoch = session_epoch + 1, session_end = 'EVERYWHERE' where account_id = ?",
                dentist.account().value().toString());

        assertThat(get("/studies").statusCode()).isEqualTo(401);
        life.enter(dentist);
        assertThat(programs.all()).singleElement().satisfies(one -> assertThat(one.over())
                .isTrue());
    }

    @Test
    void searchesKnowTheKeysOfTheStandard() throws Exception {
        var later = life.study("Примерна^Вяра Тестова", "21250310");
        life.grant(later, dentist);

        assertThat(value(found("/studies").getFirst(), "00100010")).contains("Примерна^Вяра Тестова");
        for (var query : Map.of(
                        "PatientName=" + encoded("примерна*"),
                        2,
                        "00100010=" + encoded("?римерна^Вяра*"),
                        2,
                        "PatientName=" + encoded("Вяра"),
                        0,
                        "StudyDate=21250301",
                        1,
                        "StudyDate=21250302-",
                        1,
                        "StudyDate=-21250302",
                        1,
                        "StudyDate=21250101-21251231&ModalitiesInStudy=PX",
                        2,
                        "StudyInstanceUID=" + mine.study() + "," + later.study(),
                        2,
                        "ModalitiesInStudy=CT",
                        0,
                        "limit=1",
                        1)
                .entrySet()) {
            assertThat(found("/studies?" + query.getKey())).as(query.getKey()).hasSize(query.getValue());
        }
        assertThat(found("/studies?offset=1")).hasSize(1);
        assertThat(found("/studies/" + mine.study() + "/instances?InstanceNumber=2"))
                .singleElement()
                .satisfies(one -> assertThat(value(one, "00080018")).isEqualTo(mine.second()));
        assertThat(value(found("/studies").getFirst(), "00201208")).isEqualTo("2");
        assertThat(get("/studies?fuzzymatching=true").headers().firstValue("Warning"))
                .isPresent();
        assertThat(get("/studies?limit=1").headers().firstValue("Warning")).isPresent();
        for (var wrong :
                List.of("limit=x", "Nonsense=1", "SOPInstanceUID=1.2", "StudyDate=soon", "includefield=Nonsense")) {
            assertThat(get("/studies?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void anObjectLeavesByteForByte() throws Exception {
        var alone = bytes(mine.instance(), "application/dicom");
        assertThat(alone.body()).isEqualTo(mine.file());

        var parts = bytes("/studies/" + mine.study(), "multipart/related; type=\"application/dicom\"");
        var text = new String(parts.body(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains(new String(mine.file(), StandardCharsets.ISO_8859_1));
        var boundary = parts.headers().firstValue("Content-Type").orElseThrow().replaceAll(".*boundary=\"(.*)\"", "$1");
        assertThat(text.split("--" + boundary, -1)).hasSize(4);
        assertThat(text).endsWith("--" + boundary + "--\r\n");
        assertThat(bytes(
                                mine.instance(),
                                "multipart/related; type=\"application/dicom\"; transfer-syntax=1.2.840.10008.1.2.4.90")
                        .statusCode())
                .isEqualTo(406);
        assertThat(bytes("/studies/" + mine.study(), "application/dicom").statusCode())
                .isEqualTo(406);
    }

    @Test
    void framesAreThePixels() throws Exception {
        var frame = bytes(mine.instance() + "/frames/1", "application/octet-stream");
        assertThat(frame.body()).hasSize(96).startsWith(0, 0, 50, 0, 100, 0);
        assertThat(bytes(mine.instance() + "/bulkdata/pixels", "application/octet-stream")
                        .body())
                .isEqualTo(frame.body());
        assertThat(bytes(mine.instance() + "/frames/2", "*/*").statusCode()).isEqualTo(404);
        assertThat(bytes(mine.instance() + "/frames/0,1", "*/*").statusCode()).isEqualTo(404);
        assertThat(bytes(mine.instance() + "/frames/x", "*/*").statusCode()).isEqualTo(400);
        assertThat(bytes(mine.instance() + "/frames/1", "image/jp2").statusCode())
                .isEqualTo(406);
    }

    @Test
    void renderedFollowsItsParameters() throws Exception {
        var path = mine.instance() + "/rendered";
        var half = ImageIO.read(new ByteArrayInputStream(
                bytes(path + "?viewport=4,4", "image/png").body()));
        assertThat(half.getWidth()).isEqualTo(4);
        var windowed = ImageIO.read(new ByteArrayInputStream(
                bytes(path + "?window=100,2", "image/png").body()));
        assertThat(windowed.getRaster().getSample(0, 0, 0)).isZero();
        assertThat(windowed.getRaster().getSample(7, 5, 0)).isEqualTo(255);
        var part = ImageIO.read(new ByteArrayInputStream(
                bytes(path + "?viewport=3,2,1,1,3,2", "image/png").body()));
        assertThat(part.getWidth()).isEqualTo(3);
        assertThat(bytes(path, "image/jpeg").headers().firstValue("Content-Type"))
                .hasValue("image/jpeg");
        for (var wrong : List.of("window=1", "window=1,2,3,4", "viewport=0,0", "viewport=1,1,9,9,1,1", "quality=0")) {
            assertThat(bytes(path + "?" + wrong, "image/png").statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(bytes(path, "image/gif").statusCode()).isEqualTo(406);
    }

    @Test
    void metadataNamesWhereItsPixelsAre() throws Exception {
        var all = JsonMapper.shared()
                .readTree(get("/studies/" + mine.study() + "/metadata").body());
        assertThat(all).hasSize(2);
        var bulk = all.get(0).path("7FE00010").path("BulkDataURI").asString("");
        assertThat(bulk).endsWith("/dicom-web" + mine.instance() + "/bulkdata/pixels");
        assertThat(value(all.get(0), "00100010")).isEqualTo("Примерна^Вяра Тестова");
        assertThat(value(all.get(0), "00280010")).isEqualTo("6");
        assertThat(ask("/studies/" + mine.study() + "/metadata", with("Accept", "application/dicom+xml"))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void hostileNamesOpenNothing() throws Exception {
        for (var name :
                List.of("..", "%2e%2e", "..%2f..%2fetc", "1.2.3;x", "a", "1".repeat(65), "%00", "1.2%20or%201")) {
            for (var path : List.of("/studies/" + name + "/metadata", "/studies/" + mine.study() + "/series/" + name)) {
                assertThat(get(path).statusCode()).as(path).isIn(400, 404);
            }
        }
        assertThat(get(mine.instance() + "/bulkdata/0-99999999").statusCode()).isEqualTo(404);
        assertThat(get(mine.instance() + "/frames/" + "1,".repeat(5_000) + "1").statusCode())
                .isIn(400, 414);
    }

    @Test
    void everyQuestionAndEveryTakingIsOnRecordAndNoneTwiceInTheRegister() throws Exception {
        get("/studies");
        for (int i = 0; i < 3; i++) {
            get(mine.instance());
            get(mine.instance() + "/frames/1");
        }
        assertThat(logged(Action.PROGRAM_ASKED)).isEqualTo(1);
        assertThat(logged(Action.IMAGE_DOWNLOADED)).isEqualTo(3);
        assertThat(logged(Action.STUDY_VIEWED)).isEqualTo(1);
        life.outsiders.enter(mine.patient());
        assertThat(register.own(mine.patient()))
                .extracting(line -> line.entry().act())
                .containsExactlyInAnyOrder(Act.DOWNLOADED, Act.LOOKED_AT);
    }

    int logged(Action action) {
        return sql.queryForObject(
                "select count(*) from audit_event where action = ? and actor_id = ?",
                Integer.class,
                action.name(),
                dentist.account().value().toString());
    }

    static List<String> all(ProgramLife.Study names) {
        var study = "/studies/" + names.study();
        var series = study + "/series/" + names.series();
        var instance = series + "/instances/" + names.first();
        return Stream.of(
                        OF_STUDY.stream().map(study::concat),
                        OF_SERIES.stream().map(series::concat),
                        OF_INSTANCE.stream().map(instance::concat))
                .flatMap(each -> each)
                .toList();
    }

    static ProgramLife.Study with(String study, String series, String instance) {
        return new ProgramLife.Study(null, null, study, series, instance, instance, new byte[0]);
    }

    Map<String, String> with(String name, String value) {
        return Map.of("Authorization", "Bearer " + token.value(), name, value);
    }

    static Map<String, String> bearer(String value) {
        return Map.of("Authorization", "Bearer " + value);
    }

    HttpResponse<String> get(String path) throws Exception {
        return ask(path, bearer(token.value()));
    }

    HttpResponse<byte[]> bytes(String path, String accept) throws Exception {
        return HTTP.send(request(path, with("Accept", accept)), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> ask(String path, Map<String, String> headers) throws Exception {
        return HTTP.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dicom-web" + path));
        headers.forEach(request::header);
        return request.build();
    }

    List<JsonNode> found(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/dicom+json");
        return StreamSupport.stream(JsonMapper.shared().readTree(answer.body()).spliterator(), false)
                .toList();
    }

    static String value(JsonNode answer, String tag) {
        var first = answer.path(tag).path("Value").path(0);
        return (first.isObject() ? first.path("Alphabetic") : first).asString("");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    PageClient signedIn(TestStaff.Colleague colleague) throws Exception {
        var typed = colleague.signature();
        return new PageClient(port)
                .signIn(
                        List.of(
                                words.of("security.username"),
                                words.of("security.password"),
                                words.of("security.code"),
                                words.of("security.sign-in")),
                        typed.username(),
                        typed.password(),
                        typed.code());
    }
}
