package bg.registratura.exposure;

import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.dicom.Repertoire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record11;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

/** The register of X-ray units. */
@Repository
class DeviceRepository {

    private final DSLContext dsl;

    DeviceRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Device> all() {
        return devices().orderBy(DEVICE.ROOM, DEVICE.NAME).fetch(DeviceRepository::device);
    }

    Optional<Device> find(DeviceId id) {
        return devices().where(DEVICE.DEVICE_ID.eq(id)).fetchOptional(DeviceRepository::device);
    }

    /** The units that have a name in the network and are in use on this day; who is retired today stands after who takes over. */
    List<Device> onTheNetwork(LocalDate day) {
        return devices()
                .where(DEVICE.AE_TITLE.isNotNull())
                .and(DEVICE.RETIRED_ON.isNull().or(DEVICE.RETIRED_ON.ge(day)))
                .orderBy(DEVICE.AE_TITLE, DEVICE.RETIRED_ON.isNull().desc())
                .fetch(DeviceRepository::device);
    }

    /** The one in use, else the one that was retired last. */
    Optional<Device> bySerialNumber(String serialNumber) {
        return devices()
                .where(DEVICE.SERIAL_NUMBER.eq(serialNumber))
                .orderBy(DEVICE.RETIRED_ON.isNull().desc(), DEVICE.RETIRED_ON.desc())
                .limit(1)
                .fetchOptional(DeviceRepository::device);
    }

    /** Whether it bears another number or stands in another room than when exposures were made with it. */
    boolean wouldRewriteExposures(Device device) {
        return dsl.fetchExists(
                DEVICE,
                DEVICE.DEVICE_ID
                        .eq(device.id())
                        .and(DEVICE.SERIAL_NUMBER.ne(device.serialNumber()).or(DEVICE.ROOM.ne(device.room())))
                        .and(exists(selectOne().from(EXPOSURE).where(EXPOSURE.DEVICE_ID.eq(DEVICE.DEVICE_ID)))
                                .or(exists(selectOne()
                                        .from(REPORTED_EXPOSURE)
                                        .where(REPORTED_EXPOSURE.DEVICE_ID.eq(DEVICE.DEVICE_ID))))));
    }

    void insert(Device device, Instant at) {
        dsl.insertInto(DEVICE)
                .set(DEVICE.DEVICE_ID, device.id())
                .set(DEVICE.NAME, device.name())
                .set(DEVICE.MANUFACTURER, device.manufacturer())
                .set(DEVICE.SERIAL_NUMBER, device.serialNumber())
                .set(DEVICE.ROOM, device.room())
                .set(DEVICE.LICENCE_NUMBER, device.licenceNumber())
                .set(DEVICE.AE_TITLE, device.aeTitle())
                .set(DEVICE.CHARACTER_SET, device.characterSet())
                .set(DEVICE.WORKLIST_NAMES, device.worklistNames())
                .set(DEVICE.REGISTERED_AT, at)
                .set(DEVICE.RETIRED_ON, device.retiredOn())
                .execute();
    }

    /** False when somebody else was first. */
    boolean update(Device device) {
        return dsl.update(DEVICE)
                        .set(DEVICE.NAME, device.name())
                        .set(DEVICE.MANUFACTURER, device.manufacturer())
                        .set(DEVICE.SERIAL_NUMBER, device.serialNumber())
                        .set(DEVICE.ROOM, device.room())
                        .set(DEVICE.RETIRED_ON, device.retiredOn())
                        .set(DEVICE.LICENCE_NUMBER, device.licenceNumber())
                        .set(DEVICE.AE_TITLE, device.aeTitle())
                        .set(DEVICE.CHARACTER_SET, device.characterSet())
                        .set(DEVICE.WORKLIST_NAMES, device.worklistNames())
                        .set(DEVICE.VERSION, device.version() + 1)
                        .where(DEVICE.DEVICE_ID.eq(device.id()))
                        .and(DEVICE.VERSION.eq(device.version()))
                        .execute()
                == 1;
    }

    private SelectJoinStep<
                    Record11<
                            DeviceId,
                            String,
                            String,
                            String,
                            String,
                            LocalDate,
                            Integer,
                            String,
                            String,
                            Repertoire,
                            WorklistNames>>
            devices() {
        return dsl.select(
                        DEVICE.DEVICE_ID,
                        DEVICE.NAME,
                        DEVICE.MANUFACTURER,
                        DEVICE.SERIAL_NUMBER,
                        DEVICE.ROOM,
                        DEVICE.RETIRED_ON,
                        DEVICE.VERSION,
                        DEVICE.LICENCE_NUMBER,
                        DEVICE.AE_TITLE,
                        DEVICE.CHARACTER_SET,
                        DEVICE.WORKLIST_NAMES)
                .from(DEVICE);
    }

    private static Device device(
            Record11<
                            DeviceId,
                            String,
                            String,
                            String,
                            String,
                            LocalDate,
                            Integer,
                            String,
                            String,
                            Repertoire,
                            WorklistNames>
                    row) {
        return new Device(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                row.value10(),
                row.value11());
    }
}
