package bg.registratura.frontdesk.ui;

import bg.registratura.identity.Mrz;
import bg.registratura.identity.MrzReading;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.search.Found;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Scans;
import com.vaadin.flow.component.Component;
import java.time.Clock;

/** From what was typed or scanned to a person: opened where it can be but one, else listed, else registered. */
class Finding {

    private final Register register;
    private final Clock clock;
    private final Desk desk;
    private final SearchBox box;

    Finding(Register register, Clock clock, Desk desk) {
        this.register = register;
        this.clock = clock;
        this.desk = desk;
        box = new SearchBox(register.search()::search, desk::open, this::look);
        Scans.take(box, Scans.Kind.CODE, this::read);
        Scans.take(box, Scans.Kind.ZONE, this::readZone);
    }

    /** Where it leads to. */
    interface Desk {

        void open(PatientId person);

        void show(Component matches);

        PatientForm register(String typed);
    }

    SearchBox box() {
        return box;
    }

    void look() {
        look(box.typed());
    }

    private void look(String typed) {
        if (typed.isBlank()) {
            box.focus();
            return;
        }
        var found = register.search().search(typed, box.shown());
        box.close();
        lead(found, () -> desk.register(typed));
    }

    private void read(String code) {
        box.put(code);
        look(code);
    }

    /** A document that is read before anybody is open: its bearer, or a new patient with what the zone tells. */
    private void readZone(String zone) {
        switch (Mrz.read(zone, Dates.dayOf(clock.instant()))) {
            case MrzReading.Read(var document) -> {
                var bearer = new BearerSearch(document, register.search()::search);
                box.put(bearer.nameAndBirth());
                lead(bearer.found(), () -> desk.register("").take(document));
            }
            case MrzReading.Unread(var reason) -> Notices.refused("identity.scan." + reason.name());
        }
    }

    private void lead(Found found, Runnable toRegister) {
        if (found.matches().size() == 1 && found.matches().getFirst().isExact()) {
            desk.open(found.matches().getFirst().under().id());
        } else {
            desk.show(new MatchList(found, desk::open, toRegister));
        }
    }
}
