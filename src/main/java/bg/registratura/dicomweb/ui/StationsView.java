package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.Made;
import bg.registratura.dicomweb.ProgramAddress;
import bg.registratura.dicomweb.ProgramToken;
import bg.registratura.dicomweb.StationToken;
import bg.registratura.dicomweb.Stations;
import bg.registratura.exposure.Device;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Stations of the laboratory that give pictures in over the web: where to, a token for each, and how to end one. */
@Route("stations")
@Menu(title = "dicomweb.stations.title", order = 84)
@RolesAllowed({"TECHNICIAN", "ADMINISTRATOR"})
class StationsView extends Div implements HasDynamicTitle {

    private final transient Stations stations;
    private final transient LocalDate today;
    private final ComboBox<Device> unit = new ComboBox<>(getTranslation("dicomweb.stations.unit"));
    private final TextField name = new TextField(getTranslation("dicomweb.stations.name"));
    private final DayPicker ends = new DayPicker(getTranslation("dicomweb.ends"));
    private final RefusalLine refusal = new RefusalLine();
    private final TokenList list;

    StationsView(Stations stations, ProgramAddress address, Clock clock) {
        this.stations = stations;
        this.today = Dates.dayOf(clock.instant());
        this.list = new TokenList(
                today, () -> stations.all().stream().map(this::line).toList());
        addClassNames("page", "page-narrow");
        var lead = new Paragraph(getTranslation("dicomweb.stations.lead"));
        lead.addClassName("page-lead");
        add(
                new H1(getTranslation("dicomweb.stations.title")),
                lead,
                new CopyLine(getTranslation("dicomweb.stations.address"), address.text(), true),
                new H2(getTranslation("dicomweb.new.title")),
                form(),
                new H2(getTranslation("dicomweb.stations.tokens")),
                list);
    }

    private TokenList.Line line(StationToken token) {
        return new TokenList.Line(
                getTranslation("dicomweb.row.of", token.unitName(), token.label()),
                token.madeOn(),
                token.endsOn(),
                token.lastUsedOn(),
                false,
                () -> stations.revoke(token.id()));
    }

    private Div form() {
        unit.setItems(stations.units());
        unit.setItemLabelGenerator(Device::name);
        unit.setErrorMessage(getTranslation("dicomweb.stations.unit.required"));
        unit.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("dicomweb.stations.name.help"));
        name.setErrorMessage(getTranslation("dicomweb.stations.name.required"));
        name.setMaxLength(ProgramToken.LONGEST_LABEL);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        ends.setHelperText(getTranslation("dicomweb.ends.help"));
        ends.setErrorMessage(getTranslation("dicomweb.ends.wrong"));
        ends.setMin(today);
        ends.setMax(today.plusYears(1));
        ends.setRequiredIndicatorVisible(true);
        ends.setValue(today.plusDays(ProgramToken.USUAL_DAYS));
        var fields = new Div(unit, name, ends);
        fields.addClassName("fields");
        var make = Acts.plain("dicomweb.make", this::make);
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Acts.walk(List.of(unit, name, ends), this::make);
        return new Div(fields, refusal, Acts.row(make));
    }

    private void make() {
        refusal.hide();
        unit.setInvalid(unit.isEmpty());
        name.setInvalid(name.getValue().isBlank());
        ends.setInvalid(ends.getValue() == null);
        if (unit.isInvalid()) {
            unit.focus();
        } else if (name.isInvalid()) {
            name.focus();
        } else if (ends.isInvalid()) {
            ends.focus();
        } else {
            tell(stations.make(unit.getValue(), name.getValue(), ends.getValue()));
        }
    }

    private void tell(Made made) {
        switch (made) {
            case Made.Token(var value) -> {
                new SecretDialog(name.getValue().strip(), value).open();
                name.clear();
                list.refresh();
            }
            case Made.TooMany _ -> refusal.say(getTranslation("dicomweb.stations.too-many", ProgramToken.MOST));
            case Made.WrongDay _ -> {
                ends.setInvalid(true);
                ends.focus();
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dicomweb.stations.title");
    }
}
