package bg.registratura.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.OverHttp;
import bg.registratura.TestClock;
import bg.registratura.exposure.DeviceId;
import bg.registratura.exposure.Devices;
import bg.registratura.imaging.KeptObjects;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Dates;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stations give in over the web at a real socket, and what becomes of it. */
@OverHttp
class StoreIT {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String RELATED = "multipart/related; type=\"application/dicom\"; boundary=";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    Stations stations;

    @Autowired
    Devices devices;

    @Autowired
    KeptObjects objects;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    ProgramLife life;
    DeviceId unit;
    String token;

    @BeforeEach
    void aStation() {
        clock.advance(Duration.ofMinutes(2));
        life = new ProgramLife(house);
        unit = new DeviceId(UUID.randomUUID());
        sql.update(
                "insert into device (device_id, name, serial_number, room, registered_at) values (?, 'Station', ?, '1', ?)",
                unit.value().toString(),
                unit.value().toString(),
                Timestamp.from(clock.instant()));
        token = made(1).value();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void everyPartIsKeptAndToldOf() throws Exception {
        var number = TestOrders.order(house, TestPeople.somebody()).number();
        var study = ProgramLife.uid();
        var first = picture(number, study);
        var second = picture(number, study);

        var answer = post("/studies", List.of(first, second));

        assertThat(answer.statusCode()).isEqualTo(200);
        var told = told(answer);
        assertThat(told.at("/00081199/Value")).hasSize(2);
        assertThat(told.at("/00081190/Value/0").asString("")).endsWith("/dicom-web/studies/" + study);
        assertThat(told.has("00081198")).isFalse();
        assertThat(objects.of(objects.study(study).orElseThrow())).hasSize(2);
        assertThat(sql.queryForObject(
                        "select count(*) from arrival where way = 'WEB' and arrived_by is null and file_name like ?",
                        Integer.class,
                        "station %"))
                .isPositive();
        assertThat(post("/studies/" + study, List.of(first)).statusCode())
                .as("once more")
                .isEqualTo(200);
        var boundary = "b".repeat(73);
        assertThat(send("/studies", RELATED + boundary, body(boundary, List.of(second)), token)
                        .statusCode())
                .as("two identifiers, as Orthanc writes")
                .isEqualTo(200);
        assertThat(objects.of(objects.study(study).orElseThrow())).hasSize(2);
    }

    @Test
    void whatIsRefusedIsToldWithItsReason() throws Exception {
        var study = ProgramLife.uid();
        var good = picture("A1", study);
        var html = "<!doctype html>".getBytes(StandardCharsets.UTF_8);

        var some = post("/studies", List.of(html, good));
        assertThat(some.statusCode()).isEqualTo(202);
        assertThat(told(some).at("/00081198/Value/0/00081197/Value/0").asInt(0)).isEqualTo(0xC000);
        assertThat(told(some).at("/00081199/Value")).hasSize(1);

        var none = post("/studies/" + ProgramLife.uid(), List.of(good));
        assertThat(none.statusCode()).isEqualTo(409);
        assertThat(told(none).at("/00081198/Value/0/00081197/Value/0").asInt(0)).isEqualTo(0xA900);
        assertThat(told(none).at("/00081198/Value/0/00081155/Value/0").asString(""))
                .startsWith("2.25.");
    }

    @Test
    void whatIsNoMessageOfThisKindIsTurnedAway() throws Exception {
        var body = body("b", List.of(picture("A2", ProgramLife.uid())));

        assertThat(send("/studies", "application/dicom", body, token).statusCode())
                .isEqualTo(415);
        assertThat(send("/studies", "multipart/related; type=\"application/dicom+json\"; boundary=b", body, token)
                        .statusCode())
                .isEqualTo(415);
        assertThat(send("/studies", "multipart/related; type=\"application/dicom\"", body, token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("/studies", RELATED + "other", body, token).statusCode())
                .isEqualTo(400);
        assertThat(send("/studies", RELATED + "b", Arrays.copyOf(body, body.length - 40), token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("/studies", RELATED + "b", "--b--\r\n".getBytes(StandardCharsets.US_ASCII), token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("/studies/..%2f", RELATED + "b", body, token).statusCode())
                .isIn(400, 404);
    }

    @Test
    void aStationReadsNothingAndAProgramGivesNothingIn() throws Exception {
        var study = life.study("Read^Nothing", "21250301");
        var dentist = life.dentist("Chetyashta");
        life.grant(study, dentist);
        var program = life.token(dentist, 1).value();

        for (var path : DicomWebIT.all(study)) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get("/studies").statusCode()).isEqualTo(403);
        var body = body("b", List.of(picture("A3", ProgramLife.uid())));
        assertThat(send("/studies", RELATED + "b", body, program).statusCode()).isEqualTo(403);
        assertThat(send("/studies", RELATED + "b", body, "rgst_" + "A".repeat(33))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRevokedAnEndedAndARetiredStationAreHeardNoMore() throws Exception {
        var good = picture("A4", ProgramLife.uid());
        At.desk(Role.ADMINISTRATOR);
        var before = stations.all();
        var revoked = made(1);
        At.desk(Role.ADMINISTRATOR);
        var made = stations.all().stream().filter(one -> !before.contains(one)).toList();
        assertThat(made).hasSize(1);
        stations.revoke(made.getFirst().id());
        var body = body("b", List.of(good));
        assertThat(send("/studies", RELATED + "b", body, revoked.value()).statusCode())
                .isEqualTo(401);

        sql.update(
                "update device set retired_on = '2125-01-01' where device_id = ?",
                unit.value().toString());
        assertThat(send("/studies", RELATED + "b", body, token).statusCode()).isEqualTo(503);

        clock.advance(Duration.ofDays(2));
        assertThat(send("/studies", RELATED + "b", body, token).statusCode()).isEqualTo(401);
    }

    Made.Token made(int days) {
        At.desk(Role.TECHNICIAN);
        var one = devices.find(unit).orElseThrow();
        var made = stations.make(one, "Scanner", Dates.dayOf(clock.instant()).plusDays(days));
        At.theDoor();
        return (Made.Token) made;
    }

    static byte[] picture(String accessionNumber, String study) {
        return TestOrders.picture(accessionNumber).text(0x0020000D, "UI", study).file();
    }

    HttpResponse<String> post(String path, List<byte[]> parts) throws Exception {
        return send(path, RELATED + "b", body("b", parts), token);
    }

    static byte[] body(String boundary, List<byte[]> parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(("--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(part);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    HttpResponse<String> send(String path, String type, byte[] body, String shown) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dicom-web" + path))
                        .header("Authorization", "Bearer " + shown)
                        .header("Content-Type", type)
                        .header("Accept", "application/dicom+json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dicom-web" + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode told(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
