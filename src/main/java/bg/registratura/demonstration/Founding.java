package bg.registratura.demonstration;

import bg.registratura.demonstration.Admission.Admitted;
import bg.registratura.exposure.DeviceId;
import bg.registratura.identity.Checked;
import bg.registratura.language.Dates;
import bg.registratura.operations.Setup;
import bg.registratura.operations.Staff;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sets the invented laboratory up: its administrator with the code of the first start, then staff and units. */
@Component
@ConditionalOnProperty("registratura.demo")
class Founding {

    private static final String TRAINER = "Registratura";

    private final Setup setup;
    private final Staff staff;
    private final Furnishing furnishing;
    private final Admission admission;
    private final Clock clock;

    Founding(Setup setup, Staff staff, Furnishing furnishing, Admission admission, Clock clock) {
        this.setup = setup;
        this.staff = staff;
        this.furnishing = furnishing;
        this.admission = admission;
        this.clock = clock;
    }

    /** The staff in the order of the sample, the administrator first. */
    List<Admitted> staff(Sample sample) {
        var admitted = new ArrayList<Admitted>();
        admitted.add(administrator(sample));
        sample.staff().stream()
                .skip(1)
                .map(employee -> employed(admitted.getFirst(), employee, sheet(sample, employee)))
                .forEach(admitted::add);
        return admitted;
    }

    private Admitted administrator(Sample sample) {
        var first = sample.staff().getFirst();
        var keys = admission.keys(true);
        var today = Dates.dayOf(clock.instant());
        var administrator =
                new Setup.Administrator(first.username(), first.name(), today, sheet(sample, first), today, TRAINER);
        var who = admission.opened(keys, own -> setup.complete(setup.code(), sample.laboratory(), administrator, own));
        return new Admitted(who, SignInLine.of(first.username(), keys.password(), keys.totp(), who));
    }

    private Admitted employed(Admitted administrator, Sample.Employee employee, String sheet) {
        var today = Dates.dayOf(clock.instant());
        var account = Crew.as(administrator.who(), () -> staff.add(new Staff.NewStaff(
                        employee.username(), employee.name(), today, sheet, today, TRAINER, employee.roles()))
                .orElseThrow());
        return admission.admit(administrator.who(), new Checked.OfAccount(account));
    }

    /** Their undertakings lie one after another in the file of the year. */
    private String sheet(Sample sample, Sample.Employee employee) {
        var year = Dates.dayOf(clock.instant()).getYear();
        return (1 + sample.staff().indexOf(employee)) + "/" + year;
    }

    /** The units, once everything the first patient needs stands ready. */
    List<DeviceId> furnish(Crew crew, Sample sample) {
        furnishing.approveTexts(crew, sample);
        return furnishing.units(crew, sample);
    }
}
