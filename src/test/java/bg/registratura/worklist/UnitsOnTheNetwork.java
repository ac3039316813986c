package bg.registratura.worklist;

import static bg.registratura.schema.Tables.ARRIVAL;

import bg.registratura.At;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.dicom.Refusal;
import bg.registratura.dicom.Repertoire;
import bg.registratura.dimse.Address;
import bg.registratura.dimse.AeTitle;
import bg.registratura.dimse.Finder;
import bg.registratura.dimse.Gate;
import bg.registratura.dimse.Limits;
import bg.registratura.dimse.Listener;
import bg.registratura.dimse.Storage;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.DeviceId;
import bg.registratura.exposure.DeviceKeeping;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.WorklistNames;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Ending;
import bg.registratura.imaging.TestOrders;
import bg.registratura.imaging.TestOrders.Asked;
import bg.registratura.imaging.Way;
import bg.registratura.people.Particulars;
import bg.registratura.security.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ServerSocketFactory;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The house heard at a port of its own, and a unit of its register. */
abstract class UnitsOnTheNetwork {

    @Autowired
    ApplicationContext house;

    @Autowired
    Gate gate;

    @Autowired
    Storage storage;

    @Autowired
    Finder finder;

    @Autowired
    Devices devices;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Assignments assignments;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext dsl;

    Listener listener;
    int port;
    DeviceId device;
    String aeTitle;

    @BeforeEach
    void listen() throws IOException {
        clock.set(TestClock.START);
        device = devices.next();
        aeTitle = newTitle();
        register(Repertoire.AS_DECLARED, WorklistNames.UNICODE, null, 0);
        At.desk(Role.TECHNICIAN);
        listener = new Listener(address(ServerSocketFactory.getDefault()), Limits.USUAL, gate, storage, finder);
        port = listener.port();
    }

    @AfterEach
    void close() {
        listener.close();
        clock.set(TestClock.START);
        At.theDoor();
    }

    static Address address(ServerSocketFactory sockets) {
        return new Address(new AeTitle("REGISTRATURA"), InetAddress.getLoopbackAddress(), 0, sockets);
    }

    static String newTitle() {
        return "U" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    void register(Repertoire letters, WorklistNames names, @Nullable LocalDate retiredOn, int version) {
        At.desk(Role.ADMINISTRATOR, () -> {
            var kept = devices.save(new Device(
                    device,
                    "Апарат",
                    null,
                    device.value().toString(),
                    "2",
                    retiredOn,
                    version,
                    null,
                    aeTitle,
                    letters,
                    names));
            if (kept != DeviceKeeping.SAVED) {
                throw new IllegalStateException(kept.name());
            }
        });
    }

    /** Every file of the unit, whatever became of it. */
    List<Came> came() {
        return dsl.select(ARRIVAL.WAY, ARRIVAL.ENDING, ARRIVAL.REFUSAL)
                .from(ARRIVAL)
                .where(ARRIVAL.FILE_NAME.startsWith(aeTitle))
                .fetch(Records.mapping(Came::new));
    }

    /** A file that came, and what became of it. */
    record Came(Way way, Ending ending, @Nullable Refusal refusal) {}

    Asked order(Particulars person) {
        return TestOrders.order(house, person);
    }

    int written(Action action) {
        return trail.count(new AuditTrail.Filter(Set.of(), null, action, null, null));
    }
}
