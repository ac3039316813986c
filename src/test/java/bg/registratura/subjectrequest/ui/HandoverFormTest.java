package bg.registratura.subjectrequest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.Heirship;
import bg.registratura.disclosure.Kinship;
import bg.registratura.disclosure.ui.HeirFields;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.subjectrequest.Answers.Handover;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class HandoverFormTest {

    static final LocalDate TODAY = LocalDate.of(2125, 3, 5);
    static final IdentityCheckId CHECK = new IdentityCheckId(Uuid7.next(Instant.EPOCH));

    @Autowired
    ApplicationContext house;

    Screen screen;

    @BeforeEach
    void open() {
        screen = new Screen(house);
        screen.open(Div.class);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void asksAnHeirForThePapersAtTheirFields() {
        var form = shown(Optional.of(new HeirFields(TODAY.minusYears(80), TODAY)));
        assertThat(form.filled()).isEmpty();
        screen.see("disclosure.heir.death-act.required");

        screen.choose("disclosure.heir.died", TODAY.minusDays(9));
        screen.type("disclosure.heir.death-act", "12/2125");
        screen.choose("disclosure.heir.kinship", Kinship.CHILD);
        screen.type("disclosure.heir.kinship-act", "7/2125");
        assertThat(form.filled())
                .contains(new Handover(
                        CHECK, true, true, new Heirship(TODAY.minusDays(9), "12/2125", Kinship.CHILD, "7/2125")));
    }

    @Test
    void asksNobodyElse() {
        assertThat(shown(Optional.empty()).filled()).contains(new Handover(CHECK, true, true));
    }

    private HandoverForm shown(Optional<HeirFields> heir) {
        var form = new HandoverForm(asked -> asked.accept(CHECK), heir);
        UI.getCurrent().add(form);
        screen.press("subjectrequest.act.identify");
        screen.choose("subjectrequest.handover.copy-1", true);
        screen.choose("subjectrequest.handover.copy-2", true);
        return form;
    }
}
