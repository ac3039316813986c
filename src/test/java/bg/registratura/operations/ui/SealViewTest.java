package bg.registratura.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.document.Documents;
import bg.registratura.document.TestPaper;
import bg.registratura.language.Dates;
import bg.registratura.seal.KnownCertificate;
import bg.registratura.seal.Seals;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("The page of the seal")
class SealViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Documents documents;

    @Autowired
    Seals seals;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    Screen screen;

    @BeforeEach
    void anAdministratorSitsDown() {
        screen = new Screen(house);
        At.desk(Role.RECEPTION, () -> documents.issue(TestPaper.draft()));
        staff.hire(Role.ADMINISTRATOR).sitsDown();
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName(
            "says whose certificate it is, until when, that nobody else vouches for it, and how many papers bear it")
    void says() {
        screen.open(SealView.class);

        var certificate = certificate();
        screen.see("operations.seal.own");
        screen.see("operations.seal.own.text");
        screen.see("operations.seal.no-server");
        assertThat(screen.everything())
                .contains(certificate.holder(), certificate.fingerprint(), Dates.day(Dates.dayOf(certificate.until())));
        var sealed = sql.queryForObject(
                "select count(distinct document_id) from paper_seal where kind = 'ORIGINAL'", Integer.class);
        assertThat(screen.everything()).contains(String.valueOf(sealed));
        screen.seeNot("operations.seal.given.UNREADABLE");
    }

    @Test
    @DisplayName(
            "keeps what was sealed before in the list once the house took another certificate, and it is still checked")
    void renewed() {
        var first = certificate();
        var before = clock.instant();
        try {
            clock.set(first.until().minus(Duration.ofDays(10)));
            At.desk(Role.RECEPTION, () -> documents.issue(TestPaper.draft()));
            screen.open(SealView.class);

            assertThat(certificate().fingerprint()).isNotEqualTo(first.fingerprint());
            screen.see("operations.seal.former");
            assertThat(screen.everything()).contains(first.fingerprint().substring(0, 23));
        } finally {
            clock.set(before);
        }
    }

    private KnownCertificate certificate() {
        return seals.state().certificate().orElseThrow();
    }
}
