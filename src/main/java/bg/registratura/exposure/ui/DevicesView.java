package bg.registratura.exposure.ui;

import bg.registratura.exposure.Device;
import bg.registratura.exposure.DeviceId;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.Quality;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Errands;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;

/** The register of X-ray units. */
@Route("devices")
@Menu(title = "exposure.devices", order = 60)
@RolesAllowed("ADMINISTRATOR")
class DevicesView extends Div implements HasDynamicTitle {

    private final transient Devices devices;
    private transient Map<DeviceId, Quality> qualities = Map.of();
    private final transient Errands errands;
    private final Div waiting = new Div();
    private final Grid<Device> grid = new Grid<>();
    private final Grid.Column<Device> retired;

    DevicesView(Devices devices, Errands errands) {
        this.devices = devices;
        this.errands = errands;
        addClassName("page");
        var add = new Button(
                getTranslation("exposure.device.add"),
                _ -> edit(new Device(devices.next(), "", null, "", "", null, 0)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Header(new H1(getTranslation("exposure.devices")), add);
        head.addClassName("page-head");
        column("exposure.device.name", Device::name);
        column("exposure.device.manufacturer", device -> Objects.requireNonNullElse(device.manufacturer(), ""));
        column("exposure.device.serial-number", Device::serialNumber);
        column("exposure.device.room", Device::room);
        column("exposure.quality", this::quality);
        retired = column("exposure.device.retired-on", device -> {
            var last = device.retiredOn();
            return last == null ? "" : Dates.day(getLocale(), last);
        });
        grid.addComponentColumn(device -> new Div(
                        Acts.quiet("exposure.quality.open", () -> check(device)),
                        Acts.quiet("exposure.device.edit", () -> edit(device))))
                .setHeader(getTranslation("exposure.device.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
        grid.setEmptyStateText(getTranslation("exposure.devices.none"));
        grid.setAllRowsVisible(true);
        grid.addItemClickListener(click -> edit(click.getItem()));
        add(head, waiting, grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exposure.devices");
    }

    private Grid.Column<Device> column(String key, ValueProvider<Device, String> value) {
        return grid.addColumn(value).setHeader(getTranslation(key)).setAutoWidth(true);
    }

    /** The state in a word, and until when it is so. */
    private String quality(Device device) {
        var quality = qualities.getOrDefault(device.id(), Quality.UNKNOWN);
        var state = getTranslation(
                "exposure.quality.state." + quality.on(devices.today()).name());
        return quality.nextDueOn()
                .map(due -> state + Words.DOT + getTranslation("exposure.quality.until", Dates.day(getLocale(), due)))
                .orElse(state);
    }

    private void check(Device device) {
        new QualityDialog(device, qualities.getOrDefault(device.id(), Quality.UNKNOWN), devices, this::refresh).open();
    }

    private void edit(Device device) {
        new DeviceDialog(device, devices, this::refresh).open();
    }

    private void refresh() {
        waiting.removeAll();
        waiting.add(errands.lines());
        qualities = devices.qualities();
        var all = devices.all();
        retired.setVisible(all.stream().anyMatch(device -> device.retiredOn() != null));
        grid.setItems(all);
    }
}
