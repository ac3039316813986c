package bg.registratura.consent.ui;

import bg.registratura.consent.ConsentTexts;
import bg.registratura.consent.Explanations;
import bg.registratura.consent.PregnancyRules;
import bg.registratura.consent.TextDrafts;
import bg.registratura.language.Languages;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.Acts;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** What patients are told before each kind of examination: its versions, and the writing of the next one. */
@Route("consent-texts")
@Menu(title = "consent.texts.menu", order = 62)
@RolesAllowed({"REPORTING_PHYSICIAN", "ADMINISTRATOR"})
class ConsentTextsView extends Div implements HasDynamicTitle {

    private final transient ConsentTexts texts;
    private final transient TextDrafts drafts;
    private final transient Explanations explanations;
    private final transient SignedIn writer;
    private final Select<Examination> examination = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final Button next = Acts.primary("consent.texts.new", Key.F8, this::write);
    private final Div call = new Div();
    private final Div versions = new Div();

    ConsentTextsView(
            ConsentTexts texts, TextDrafts drafts, Explanations explanations, PregnancyRules rules, CurrentUser user) {
        this.texts = texts;
        this.drafts = drafts;
        this.explanations = explanations;
        this.writer = user.require();
        addClassName("page");
        var lead = new Paragraph(getTranslation("consent.texts.lead"));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("consent.texts")), lead, call, choice(), versions);
        add(Acts.row(next));
        if (writer.has(Role.ADMINISTRATOR)) {
            add(new PregnancyAgesForm(rules));
        }
        refill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("consent.texts");
    }

    private Div choice() {
        examination.setLabel(getTranslation("visit.examination"));
        examination.setItems(Examination.values());
        examination.setItemLabelGenerator(one -> getTranslation("visit.examination." + one.name()));
        examination.setValue(Examination.INTRAORAL);
        language.setLabel(getTranslation("consent.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(one -> getTranslation("consent.language." + one.getLanguage()));
        language.setValue(Languages.BULGARIAN);
        examination.addValueChangeListener(_ -> refill());
        language.addValueChangeListener(_ -> refill());
        var choice = new Div(examination, language);
        choice.addClassName("fields");
        return choice;
    }

    private void refill() {
        call.removeAll();
        call.add(new DraftsCall(drafts, explanations, writer, texts.today(), this::adopted));
        versions.removeAll();
        versions.add(new TextVersions(
                texts.all(examination.getValue(), language.getValue()),
                texts.inForce(examination.getValue(), language.getValue()),
                explanations));
    }

    private void adopted() {
        refill();
        next.focus();
    }

    private void write() {
        new TextEditor(
                        texts.all(examination.getValue(), language.getValue()).getFirst(),
                        texts,
                        explanations,
                        writer,
                        this::adopted)
                .open();
    }
}
