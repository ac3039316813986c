package bg.registratura.pad.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.document.DocumentId;
import bg.registratura.document.Ink;
import bg.registratura.document.Pen;
import bg.registratura.document.RegisterKind;
import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Languages;
import bg.registratura.pad.DeskKey;
import bg.registratura.pad.PadId;
import bg.registratura.pad.PadPlace;
import bg.registratura.pad.PadScreen;
import bg.registratura.pad.PadSheet;
import bg.registratura.pad.Pads;
import bg.registratura.security.Role;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PadViewTest {

    static final DeskKey DESK = new DeskKey(UUID.randomUUID());

    @Autowired
    ApplicationContext house;

    @Autowired
    Pads pads;

    Screen screen;
    PadId pad;
    PadView view;

    @BeforeEach
    void becomeATablet() {
        At.desk(Role.RECEPTION);
        screen = new Screen(house);
        screen.open(com.vaadin.flow.component.html.Div.class);
        pad = pads.open();
        ThisPad.become(pad);
        view = house.getAutowireCapableBeanFactory().createBean(PadView.class);
        com.vaadin.flow.component.UI.getCurrent().add(view);
    }

    @AfterEach
    void close() {
        At.desk(Role.RECEPTION);
        pads.release(DESK);
        screen.close();
        At.theDoor();
    }

    @Test
    void showsItsCodeThenWhoseItIsThenTheSheet() {
        assertThat(screen.everything()).contains(code());

        pair();
        screen.see("pad.ready");

        pads.send(DESK, sheet());
        view.look();
        assertThat(button("pad.to-sign").isEnabled()).isFalse();
        _get(ReadingPanel.class).read(60);
        assertThat(pads.progress(DESK).orElseThrow().read()).isEqualTo(60);
        assertThat(button("pad.to-sign").isEnabled()).isFalse();
        _get(ReadingPanel.class).read(100);
        screen.press("pad.to-sign");
        assertThat(screen.everything()).contains("Пациент: Вяра");
    }

    @Test
    void takesEverySignatureAndKeepsTheFieldWhereItWasNone() {
        pair();
        pads.send(DESK, sheet());
        view.look();
        _get(ReadingPanel.class).read(100);
        screen.press("pad.to-sign");

        drawn(Pen.dot());
        screen.see("pad.too-little");
        drawn(Pen.signature());
        assertThat(screen.everything()).contains("Разяснил: М. Тестова");
        drawn(Pen.signature());

        screen.see("pad.thanks");
        assertThat(pads.progress(DESK).orElseThrow().isSigned()).isTrue();
    }

    @Test
    void believesNothingTheBrowserMakesUp() {
        pair();
        pads.send(DESK, sheet());
        view.look();
        _get(ReadingPanel.class).read(100);
        screen.press("pad.to-sign");

        for (var nonsense :
                List.of("", "null", "{}", "[1]", "{\"width\":0,\"height\":0,\"strokes\":[]}", "x".repeat(99))) {
            fire(nonsense);
        }
        assertThat(pads.screen(pad)).get().isInstanceOf(PadScreen.Showing.class);
        assertThat(pads.progress(DESK).orElseThrow().signed()).isZero();
    }

    @Test
    void leadsNowhereOnceItIsReleased() {
        pair();
        pads.release(DESK);
        view.look();

        screen.see("pad.none");
        assertThat(_find(Button.class)).isEmpty();
        assertThat(ThisPad.id()).isEmpty();
    }

    void pair() {
        pads.pair(DESK, code());
        view.look();
    }

    String code() {
        return ((PadScreen.Unpaired) pads.screen(pad).orElseThrow()).code();
    }

    Button button(String key) {
        return _get(Button.class, spec -> spec.withText(screen.text(key)));
    }

    void drawn(Ink ink) {
        fire(JsonMapper.shared().writeValueAsString(ink));
    }

    void fire(String detail) {
        var field = _get(InkField.class);
        ComponentUtil.fireEvent(field, new InkField.Inked(field, true, detail));
    }

    static PadSheet sheet() {
        return new PadSheet(
                UUID.randomUUID(),
                new DocumentId(UUID.randomUUID()),
                new RegisterNumber(RegisterKind.CONSENT, 12, LocalDate.of(2125, 3, 5)),
                UUID.randomUUID(),
                Languages.BULGARIAN,
                "<p>лист</p>",
                List.of(new PadPlace(0, "Пациент", "Вяра"), new PadPlace(1, "Разяснил", "М. Тестова")));
    }
}
