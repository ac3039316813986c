package bg.registratura.imaging;

import static bg.registratura.imaging.TestOrders.order;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.dicom.Conversion;
import bg.registratura.dicom.FilmRefusal;
import bg.registratura.dicom.TestFilms;
import bg.registratura.imaging.TestOrders.Asked;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class FilmsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Films films;

    @Autowired
    Assignments assignments;

    @Autowired
    Pictures pictures;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void technician() {
        At.desk(Role.TECHNICIAN);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void anImageBecomesAPictureOfTheOrderThatWasNamed() throws IOException {
        var order = order(house, TestPeople.somebody());
        var png = TestFilms.png();

        var kept = kept(give(order, "scan.png", png).getFirst());

        assertThat(kept.assigned()).isTrue();
        var study = pictures.study(kept.study()).orElseThrow();
        assertThat(study.patient()).isEqualTo(order.patient());
        assertThat(study.modality()).isEqualTo("RG");
        assertThat(sql.queryForObject(
                        "select count(*) from film where original_sha256 = ? and original_kind = 'PNG'",
                        Integer.class,
                        (Object) FilmUids.sha256(png)))
                .isEqualTo(1);
        var wrapped = new AuditTrail.Filter(Set.of(order.patient().value()), null, Action.FILM_WRAPPED, null, null);
        assertThat(trail.count(wrapped)).isEqualTo(1);
    }

    @Test
    void theSameAgainIsKeptOnceAndForAnotherOrderItIsAnotherPicture() throws IOException {
        var order = order(house, TestPeople.somebody());
        var png = TestFilms.png();
        var first = kept(give(order, "scan.png", png).getFirst());

        assertThat(reception(give(order, "other name.png", png).getFirst()))
                .isEqualTo(new Reception.KeptBefore(first.instance()));

        var other = order(house, TestPeople.somebody());
        assertThat(kept(give(other, "scan.png", png).getFirst()).study()).isNotEqualTo(first.study());
    }

    @Test
    void eachPageOfATiffIsAPictureOfOneStudy() throws IOException {
        var order = order(house, TestPeople.somebody());

        var given = give(order, "scan.tif", TestFilms.tiff(2));

        assertThat(given).extracting(FilmGiven::name).containsExactly("scan.tif (1)", "scan.tif (2)");
        assertThat(given)
                .extracting(one -> kept(one).study())
                .hasSize(2)
                .containsOnly(kept(given.getFirst()).study());
    }

    @Test
    void whatIsNoImageIsRefusedWhateverItsName() throws IOException {
        var order = order(house, TestPeople.somebody());

        assertThat(give(order, "scan.png", "<html>".getBytes(US_ASCII)))
                .containsExactly(new FilmGiven.Refused("scan.png", FilmRefusal.NO_FILM));
    }

    @Test
    void withoutAnOrderThatStandsThereIsNobodyItCouldBeOf() throws IOException {
        var heard = new ArrayList<FilmGiven>();
        films.give(
                new FilmOf(new OrderId(UUID.randomUUID()), Examination.PANORAMIC, Conversion.DI),
                "scan.png",
                new ByteArrayInputStream(TestFilms.png()),
                heard::add);

        assertThat(heard).containsExactly(new FilmGiven.Orderless("scan.png"));
    }

    @Test
    void whatWasWrappedNeverChanges() throws IOException {
        give(order(house, TestPeople.somebody()), "scan.png", TestFilms.png());

        assertThatThrownBy(() -> sql.update("update film set page = 7")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from film")).hasStackTraceContaining("denied");
    }

    private List<FilmGiven> give(Asked order, String name, byte[] file) throws IOException {
        var heard = new ArrayList<FilmGiven>();
        var of = new FilmOf(
                assignments.order(order.number()).orElseThrow().order(), Examination.PANORAMIC, Conversion.DF);
        films.give(of, name, new ByteArrayInputStream(file), heard::add);
        return heard;
    }

    private static Reception reception(FilmGiven given) {
        return ((FilmGiven.Wrapped) given).reception();
    }

    private static Reception.Kept kept(FilmGiven given) {
        return (Reception.Kept) reception(given);
    }
}
