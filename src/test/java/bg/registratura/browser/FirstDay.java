package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.browser.Chromium.Screen;
import bg.registratura.language.Words;
import java.util.List;
import java.util.regex.Pattern;

/** An empty house: the code from the console, the laboratory, the unit, the people who work there. */
final class FirstDay {

    private final Chromium chromium;
    private final Newcomers newcomers;
    private final Words words;
    private final List<Slip> slips;
    private final Person administrator;

    FirstDay(Chromium chromium, Newcomers newcomers, Words words, List<Slip> slips) {
        this.chromium = chromium;
        this.newcomers = newcomers;
        this.words = words;
        this.slips = slips;
        administrator = chromium.person("administrator", Screen.DESK);
    }

    /** Describes the laboratory with the code that stands on the console. */
    void setUp(String console) {
        administrator.open("");
        administrator.isAt("/setup");
        administrator.type("operations.setup.code", "00000000");
        administrator.press("operations.setup.next");
        administrator.see("operations.setup.code.wrong");
        administrator.picture("01-setup");
        var code = Pattern.compile("(?m)^ {4}([\\d ]{6,})$").matcher(console);
        assertThat(code.find()).as("a code on the console").isTrue();
        administrator.type("operations.setup.code", code.group(1));
        administrator.press("operations.setup.next");
        describe();
        administrator.picture("02-laboratory");
        administrator.press("operations.setup.next");
        newcomers.choose(administrator, "anna.uredna", "никой не знае как става това");
        administrator.isAt("/admin");
        administrator.see("operations.staff.title");
    }

    /** Makes an account and hands its sheet over; who it is for comes in with it. */
    Person employs(String username, String name, String roleKey, String room) {
        administrator.open("admin");
        administrator.press("operations.staff.add");
        administrator.type("operations.staff.name", name);
        administrator.type("operations.staff.username", username);
        date("operations.staff.secrecy", "01.03.2125");
        administrator.type("operations.staff.paper", "1/2125");
        date("operations.staff.trained", "02.03.2125");
        administrator.type("operations.staff.trainer", "Д. Съветова");
        administrator.picture("03-staff-" + username);
        administrator.tick(roleKey);
        administrator.picture("03-staff-" + username);
        administrator.press("operations.save");
        administrator.see("operations.staff.state.waits");
        var sheets = administrator.sheets();
        administrator.press("operations.staff.act-for", words.of("operations.staff.sheet"), name);
        new Handing(administrator).looks("UTO", "891");
        administrator.press("credential.handover.issue");
        var slip = Slip.read(administrator.printed(sheets));
        slips.add(slip);
        administrator.see("credential.handover.protocol");
        administrator.press("credential.handover.done");
        var person = chromium.person(username, Screen.DESK);
        newcomers.redeem(person, slip, "дълга парола на " + username);
        person.isAt(room);
        return person;
    }

    /** Enters the unit in the register. */
    void installsTheUnit() {
        administrator.open("devices");
        administrator.see("exposure.devices.none");
        administrator.press("exposure.device.add");
        administrator.type("exposure.device.name", "Панорамен апарат");
        administrator.type("exposure.device.serial-number", "PX-0001");
        administrator.type("exposure.device.room", "2");
        administrator.press("exposure.device.save");
        administrator.see("exposure.device.saved");
        administrator.picture("04-devices");
        administrator.open("admin/laboratory");
        administrator.see("operations.laboratory.title");
        administrator.picture("05-laboratory");
    }

    private void describe() {
        administrator.type("operations.laboratory.name", "Примерна дентална рентгенология ООД");
        administrator.type("operations.laboratory.uic", "175074752");
        administrator.type("operations.laboratory.address", "гр. Несъществуваща, ул. Измислена № 1");
        administrator.type("operations.laboratory.phone", "+359 2 000 0000");
        administrator.type("operations.laboratory.opening-hours", "понеделник–петък, 9–18 ч.");
        administrator.type("operations.laboratory.registration", "0000000001");
        administrator.type("operations.laboratory.dpo", "Д. Съветова");
        administrator.type("operations.laboratory.dpo-contact", "на адреса на лабораторията");
        administrator.type("operations.laboratory.website", "https://results.example.bg");
        administrator.type("operations.staff.username", "anna.uredna");
        administrator.type("operations.staff.name", "Анна Уредна");
        date("operations.staff.secrecy", "01.03.2125");
        administrator.type("operations.staff.paper", "1/2125");
        date("operations.staff.trained", "02.03.2125");
        administrator.type("operations.staff.trainer", "Д. Съветова");
    }

    private void date(String key, String day) {
        administrator.type(key, day);
        administrator.pressKey("Tab");
    }
}
