package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.Made;
import bg.registratura.dicomweb.OwnPrograms;
import bg.registratura.dicomweb.ProgramAddress;
import bg.registratura.dicomweb.ProgramToken;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A dentist's planning programs: where they find the pictures, a token for each, and how to end one. */
@Route("dentist/programs")
@Menu(title = "dicomweb.title", order = 30)
@RolesAllowed("DENTIST")
class OwnProgramsView extends Div implements HasDynamicTitle {

    private final transient OwnPrograms programs;
    private final TextField name = new TextField(getTranslation("dicomweb.name"));
    private final DayPicker ends = new DayPicker(getTranslation("dicomweb.ends"));
    private final RefusalLine refusal = new RefusalLine();
    private final TokenList list;

    OwnProgramsView(OwnPrograms programs, ProgramAddress address) {
        this.programs = programs;
        this.list = new TokenList(programs.today(), () -> TokenList.own(programs.all(), programs::revoke));
        addClassNames("page", "page-narrow");
        var lead = new Paragraph(getTranslation("dicomweb.lead"));
        lead.addClassName("page-lead");
        add(
                new H1(getTranslation("dicomweb.title")),
                lead,
                new CopyLine(getTranslation("dicomweb.address"), address.text(), true),
                new H2(getTranslation("dicomweb.steps.title")),
                steps(),
                new H2(getTranslation("dicomweb.new.title")),
                form(),
                new H2(getTranslation("dicomweb.tokens.title")),
                new Paragraph(getTranslation("dicomweb.tokens.lead")),
                list);
    }

    private OrderedList steps() {
        return new OrderedList(
                new ListItem(getTranslation("dicomweb.steps.name")),
                new ListItem(getTranslation("dicomweb.steps.copy")),
                new ListItem(getTranslation("dicomweb.steps.program")),
                new ListItem(getTranslation("dicomweb.steps.grants")));
    }

    private Div form() {
        name.setHelperText(getTranslation("dicomweb.name.help"));
        name.setMaxLength(ProgramToken.LONGEST_LABEL);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        ends.setHelperText(getTranslation("dicomweb.ends.help"));
        ends.setMin(programs.today());
        ends.setMax(programs.today().plusYears(1));
        ends.setRequiredIndicatorVisible(true);
        ends.setValue(programs.today().plusDays(ProgramToken.USUAL_DAYS));
        var fields = new Div(name, ends);
        fields.addClassName("fields");
        var make = Acts.plain("dicomweb.make", this::make);
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Acts.walk(List.of(name, ends), this::make);
        return new Div(fields, refusal, Acts.row(make));
    }

    private void make() {
        refusal.hide();
        name.setErrorMessage(getTranslation("dicomweb.name.required"));
        name.setInvalid(name.getValue().isBlank());
        ends.setErrorMessage(getTranslation("dicomweb.ends.wrong"));
        ends.setInvalid(ends.getValue() == null);
        if (name.isInvalid()) {
            name.focus();
        } else if (ends.isInvalid()) {
            ends.focus();
        } else {
            tell(programs.make(name.getValue(), ends.getValue()));
        }
    }

    private void tell(Made made) {
        switch (made) {
            case Made.Token(var value) -> {
                new SecretDialog(name.getValue().strip(), value).open();
                name.clear();
                list.refresh();
            }
            case Made.TooMany _ -> refusal.say(getTranslation("dicomweb.too-many", ProgramToken.MOST));
            case Made.WrongDay _ -> {
                ends.setInvalid(true);
                ends.focus();
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dicomweb.title");
    }
}
