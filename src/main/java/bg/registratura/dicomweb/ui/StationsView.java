package bg.registratura.dicomweb.ui;

import bg.registratura.dicomweb.Made;
import bg.registratura.dicomweb.ProgramAddress;
import bg.registratura.dicomweb.StationToken;
import bg.registratura.dicomweb.Stations;
import bg.registratura.exposure.Device;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
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

    private static final TokenForm.Words WORDS = new TokenForm.Words(
            "dicomweb.stations.name",
            "dicomweb.stations.name.help",
            "dicomweb.stations.name.required",
            "dicomweb.stations.too-many");

    private final transient Stations stations;
    private final ComboBox<Device> unit = new ComboBox<>(getTranslation("dicomweb.stations.unit"));

    StationsView(Stations stations, ProgramAddress address, Clock clock) {
        this.stations = stations;
        var today = Dates.dayOf(clock.instant());
        var list = new TokenList(
                today, () -> stations.all().stream().map(this::line).toList());
        addClassNames("page", "page-narrow");
        var lead = new Paragraph(getTranslation("dicomweb.stations.lead"));
        lead.addClassName("page-lead");
        add(
                new H1(getTranslation("dicomweb.stations.title")),
                lead,
                new CopyLine(getTranslation("dicomweb.stations.address"), address.text(), true),
                new H2(getTranslation("dicomweb.new.title")),
                new TokenForm(WORDS, today, List.of(unit()), this::make, list::refresh),
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

    private ComboBox<Device> unit() {
        unit.setItems(stations.units());
        unit.setItemLabelGenerator(Device::name);
        unit.setErrorMessage(getTranslation("dicomweb.stations.unit.required"));
        unit.setRequiredIndicatorVisible(true);
        return unit;
    }

    private Made make(String name, LocalDate endsOn) {
        return stations.make(unit.getValue(), name, endsOn);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dicomweb.stations.title");
    }
}
