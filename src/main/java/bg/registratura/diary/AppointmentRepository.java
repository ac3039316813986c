package bg.registratura.diary;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.APPOINTMENT;
import static bg.registratura.schema.Tables.DIARY_DAY;
import static bg.registratura.schema.Tables.PATIENT;

import bg.registratura.diary.BookedFor.OfCaller;
import bg.registratura.diary.BookedFor.OfPatient;
import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Rows of appointments and of the days they are on. */
@Repository
class AppointmentRepository {

    private static final List<AppointmentState> HOLDING = Stream.of(AppointmentState.values())
            .filter(AppointmentState::holdsItsTime)
            .toList();

    private final DSLContext dsl;

    AppointmentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Holds these units on these days until the transaction ends, always in the same order; the next desk waits here. */
    void hold(Slot... slots) {
        Stream.of(slots)
                .sorted(Comparator.comparing(Slot::day)
                        .thenComparing(slot -> slot.device().value()))
                .forEach(slot -> dsl.insertInto(DIARY_DAY)
                        .set(DIARY_DAY.DEVICE_ID, slot.device())
                        .set(DIARY_DAY.DAY_ON, slot.day())
                        .onDuplicateKeyUpdate()
                        .set(DIARY_DAY.DAY_ON, slot.day())
                        .execute());
    }

    /** What stands in the way of a time, as it is now and not when the transaction began. */
    Optional<Slot> inTheWayOf(Slot slot, AppointmentId except) {
        return dsl
                .select(APPOINTMENT.STARTS, APPOINTMENT.ENDS)
                .from(APPOINTMENT)
                .where(APPOINTMENT.DEVICE_ID.eq(slot.device()))
                .and(APPOINTMENT.DAY_ON.eq(slot.day()))
                .and(APPOINTMENT.STATE.in(HOLDING))
                .and(APPOINTMENT.STARTS.lt(slot.ends()))
                .and(APPOINTMENT.ENDS.gt(slot.starts()))
                .and(APPOINTMENT.APPOINTMENT_ID.ne(except))
                .orderBy(APPOINTMENT.STARTS)
                .forUpdate()
                .fetch(row -> new Slot(slot.device(), slot.day(), row.value1(), row.value2()))
                .stream()
                .findFirst();
    }

    void insert(AppointmentId id, Wanted wanted, UUID by, Instant now) {
        var row = dsl.insertInto(APPOINTMENT)
                .set(APPOINTMENT.APPOINTMENT_ID, id)
                .set(APPOINTMENT.DEVICE_ID, wanted.slot().device())
                .set(APPOINTMENT.DAY_ON, wanted.slot().day())
                .set(APPOINTMENT.STARTS, wanted.slot().starts())
                .set(APPOINTMENT.ENDS, wanted.slot().ends())
                .set(APPOINTMENT.EXAMINATION, wanted.examination())
                .set(APPOINTMENT.NOTE, wanted.note())
                .set(APPOINTMENT.STATE, AppointmentState.BOOKED)
                .set(APPOINTMENT.BOOKED_AT, now)
                .set(APPOINTMENT.BOOKED_BY, by)
                .set(APPOINTMENT.CHANGED_AT, now)
                .set(APPOINTMENT.CHANGED_BY, by);
        switch (wanted.whom()) {
            case OfPatient(var patient) ->
                row.set(APPOINTMENT.PATIENT_ID, patient).execute();
            case OfCaller(var name, var phone) ->
                row.set(APPOINTMENT.CALLER_NAME, name)
                        .set(APPOINTMENT.CALLER_PHONE, phone == null ? null : phone.value())
                        .execute();
        }
    }

    /** False when somebody else was first. */
    boolean update(Appointment now, AppointmentChange change) {
        var update = dsl.update(APPOINTMENT)
                .set(APPOINTMENT.DEVICE_ID, change.slot().device())
                .set(APPOINTMENT.DAY_ON, change.slot().day())
                .set(APPOINTMENT.STARTS, change.slot().starts())
                .set(APPOINTMENT.ENDS, change.slot().ends())
                .set(APPOINTMENT.STATE, change.state())
                .set(APPOINTMENT.VISIT_ID, change.visit())
                .set(APPOINTMENT.CHANGED_AT, change.at())
                .set(APPOINTMENT.CHANGED_BY, change.by())
                .set(APPOINTMENT.VERSION, now.version() + 1);
        return update.where(APPOINTMENT.APPOINTMENT_ID.eq(now.id()))
                        .and(APPOINTMENT.VERSION.eq(now.version()))
                        .execute()
                == 1;
    }

    Optional<Appointment> find(AppointmentId id) {
        return list(APPOINTMENT.APPOINTMENT_ID.eq(id)).stream().findFirst();
    }

    List<Appointment> on(LocalDate day) {
        return list(APPOINTMENT.DAY_ON.eq(day));
    }

    private List<Appointment> list(Condition condition) {
        return dsl.select(APPOINTMENT.fields())
                .select(
                        PATIENT.PATIENT_ID,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.LATIN_NAME,
                        PATIENT.CLIENT_NUMBER,
                        PATIENT.PHONE)
                .from(APPOINTMENT)
                .leftJoin(RECORD)
                .on(RECORD.PATIENT_ID.eq(APPOINTMENT.PATIENT_ID))
                .leftJoin(PATIENT)
                .on(ofRecord())
                .where(condition)
                .orderBy(APPOINTMENT.STARTS, APPOINTMENT.BOOKED_AT)
                .fetch(AppointmentRepository::appointment);
    }

    private static Appointment appointment(Record row) {
        var patient = row.get(PATIENT.PATIENT_ID);
        var phone = patient == null ? row.get(APPOINTMENT.CALLER_PHONE) : row.get(PATIENT.PHONE);
        return new Appointment(
                row.get(APPOINTMENT.APPOINTMENT_ID),
                new Slot(
                        row.get(APPOINTMENT.DEVICE_ID),
                        row.get(APPOINTMENT.DAY_ON),
                        row.get(APPOINTMENT.STARTS),
                        row.get(APPOINTMENT.ENDS)),
                patient,
                patient == null ? row.get(APPOINTMENT.CALLER_NAME) : name(row).listed(),
                row.get(PATIENT.CLIENT_NUMBER),
                phone == null ? null : new PhoneNumber(phone),
                row.get(APPOINTMENT.EXAMINATION),
                row.get(APPOINTMENT.NOTE),
                row.get(APPOINTMENT.STATE),
                row.get(APPOINTMENT.VERSION));
    }

    private static PersonName name(Record row) {
        return new PersonName(
                row.get(PATIENT.GIVEN_NAME),
                row.get(PATIENT.PATRONYMIC),
                row.get(PATIENT.FAMILY_NAME),
                row.get(PATIENT.LATIN_NAME));
    }
}
