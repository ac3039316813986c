package bg.registratura.subjectrequest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.people.Particulars;
import bg.registratura.people.Patients;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.CaseLine;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.RequestStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody who says that no register knows them: they are looked for before their request is written. */
@DatabaseTest
class NewStrangerViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    Screen screen;

    @BeforeEach
    void enter() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        At.desk(Role.RECEPTION);
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void areAskedForTheirNameFirst() {
        screen.open(NewStrangerView.class);
        screen.press("subjectrequest.stranger.search");

        screen.see("subjectrequest.field.applicant.required");
    }

    @Test
    void areShownToTheirOwnRecordWhenThereIsOne() {
        var somebody = TestPeople.somebody();
        patients.register(new Particulars(
                somebody.name(), somebody.birthDate(), somebody.sex(), somebody.identifier(), null, null));
        screen.open(NewStrangerView.class);
        screen.type("subjectrequest.stranger.name", somebody.name().full());
        screen.press("subjectrequest.stranger.search");

        screen.see("subjectrequest.stranger.alike");
        screen.see("subjectrequest.stranger.theirs");
        assertThat(screen.everything()).doesNotContain(screen.text("subjectrequest.new.write"));
    }

    @Test
    void askInTheirOwnNameWhenNobodyIsLikeThem() {
        screen.open(NewStrangerView.class);
        screen.type("subjectrequest.stranger.name", "Ъгълчо Щръклев Жабуняков");
        screen.type("subjectrequest.stranger.number", "X7654321");
        screen.press("subjectrequest.stranger.search");
        screen.see("subjectrequest.stranger.unknown");
        assertThatThrownBy(() -> screen.press("subjectrequest.new.write"))
                .as("no routes are known here; the page goes on to the case")
                .hasMessageContaining("desk/requests/");

        var written = cases.open().stream()
                .filter(line -> line.applicant().equals("Ъгълчо Щръклев Жабуняков"))
                .map(CaseLine::id)
                .findFirst()
                .flatMap(cases::find)
                .orElseThrow();
        assertThat(written.status()).isEqualTo(RequestStatus.DRAFT);
        assertThat(written.patient()).isEmpty();
        assertThat(written.applicant().number()).isEqualTo("X7654321");
    }
}
