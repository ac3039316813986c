package bg.registratura.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.Standing;
import bg.registratura.consent.Standings;
import bg.registratura.document.Pen;
import bg.registratura.identity.Bearer;
import bg.registratura.language.Dates;
import bg.registratura.pad.PadId;
import bg.registratura.pad.PadScreen;
import bg.registratura.pad.Pads;
import bg.registratura.pad.ui.PadDialog;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class TabletPanelTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ConsentRoom room;

    @Autowired
    ConsentPanel panel;

    @Autowired
    Standings standings;

    @Autowired
    Pads pads;

    @Autowired
    TestClock clock;

    Screen screen;
    Div page;
    PatientId patient;
    Visit visit;
    OrderId order;
    PadId pad;

    @BeforeEach
    void aTabletLiesReady() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = room.patient(Dates.dayOf(TestClock.START).minusYears(43));
        visit = room.visit(patient);
        order = room.order(visit);
        room.check(patient, Bearer.SELF);
        pad = pads.open();
        screen = new Screen(house);
        page = screen.open(Div.class);
        show();
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void pairsATabletShowsTheSheetAndRecordsWhenEverybodyHasSigned() {
        answer();
        screen.press("consent.on-tablet");
        screen.see("pad.unpaired");
        screen.type("pad.code", "99999".substring(0, 4).equals(code()) ? "0000" : "9999");
        screen.press("pad.pair");
        screen.see("pad.code.unknown");
        screen.type("pad.code", code());
        screen.press("pad.pair");

        sign();
        look();
        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);
        screen.see("pad.place.signed");
        while (!((PadScreen.Showing) pads.screen(pad).orElseThrow()).isSigned()) {
            sign();
        }
        look();

        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
        assertThat(_find(PadDialog.class)).isEmpty();
    }

    @Test
    void seesATabletThatIsAwayAndGoesOnWithPaperWithEverythingTyped() {
        answer();
        screen.press("consent.on-tablet");
        screen.type("pad.code", code());
        screen.press("pad.pair");
        sign();
        clock.advance(Duration.ofSeconds(11));
        look();
        screen.see("pad.away");

        screen.press("pad.back-to-paper");
        MockVaadin.clientRoundtrip(false);
        assertThat(standings.now(order)).isInstanceOf(Standing.Printed.class);
        assertThat(pads.screen(pad)).get().isInstanceOf(PadScreen.Ready.class);
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
        _assertNone(Button.class, spec -> spec.withText(screen.text("consent.signed")));
        screen.press("consent.print");
        assertThat(screen.field("consent.earlier").getValue()).isEqualTo("една панорамна");
        screen.press("consent.signed");
        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void sendsNothingWhileAQuestionIsOpen() {
        screen.press("consent.without-paper");
        screen.press("consent.on-tablet");

        assertThat(_find(PadDialog.class)).isEmpty();
    }

    void answer() {
        screen.press("consent.without-paper");
        screen.choose("consent.pregnancy", Pregnancy.NO);
        screen.type("consent.earlier", "една панорамна");
    }

    void sign() {
        var showing = (PadScreen.Showing) pads.screen(pad).orElseThrow();
        pads.ink(pad, showing.sheet(), showing.signed(), Pen.signature());
    }

    void look() {
        assertThat(_get(PadDialog.class)).isNotNull();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    String code() {
        return ((PadScreen.Unpaired) pads.screen(pad).orElseThrow()).code();
    }

    void show() {
        page.removeAll();
        page.add(panel.panel(visit, new Changed() {
            @Override
            public void run() {
                show();
            }

            @Override
            public void noted() {
                // the panel goes on as it stands, as it does at the desk
            }
        }));
    }
}
