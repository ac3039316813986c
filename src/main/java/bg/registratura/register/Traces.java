package bg.registratura.register;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import bg.registratura.subjectrequest.Entry;
import bg.registratura.subjectrequest.RecordEraser;
import bg.registratura.subjectrequest.RecordSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the light registers say of a patient. They know nobody by a key: an entry is somebody's by the telephone number or
 * by given and family name, in whichever script. Of an entry that only mentions them the other person is not told.
 */
@Component
@Order(90)
class Traces implements RecordSource, RecordEraser {

    private final VisitorRepository visitors;
    private final CallNoteRepository calls;
    private final Persons persons;
    private final AuditLog audit;

    Traces(VisitorRepository visitors, CallNoteRepository calls, Persons persons, AuditLog audit) {
        this.visitors = visitors;
        this.calls = calls;
        this.persons = persons;
        this.audit = audit;
    }

    @Override
    public String section() {
        return "subjectrequest.section.light";
    }

    @Override
    public List<Entry> about(PatientId patient) {
        var sought = sought(patient);
        return Stream.concat(
                        visitors.all().stream().filter(sought::isIn).map(entry -> told(entry, sought)),
                        calls.all().stream().filter(sought::isIn).map(note -> told(note, sought)))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PatientId patient) {
        var sought = sought(patient);
        int gone = visitors.delete(visitors.all().stream()
                .filter(sought::isIn)
                .map(VisitorEntry::id)
                .toList());
        int forgotten = calls.delete(
                calls.all().stream().filter(sought::isIn).map(CallNote::id).toList());
        audit.append(AuditEvent.of(Action.REGISTER_PURGED)
                .about(patient.value())
                .saying("VISITORS " + gone + " CALLS " + forgotten));
    }

    private Sought sought(PatientId patient) {
        return new Sought(persons.names(patient), persons.phones(patient));
    }

    private static Entry told(VisitorEntry entry, Sought sought) {
        return sought.isNamedIn(entry.name())
                ? Entry.of(
                        "register.trace.visitor",
                        entry.cameAt(),
                        entry.name(),
                        new Entry.Also("register.trace.from", entry.organisation()),
                        entry.keptUntil())
                : Entry.of("register.trace.visited", entry.cameAt(), entry.keptUntil());
    }

    private static Entry told(CallNote note, Sought sought) {
        var topic = new Entry.Word("register.topic." + note.topic());
        var text = new Entry.Also("subjectrequest.also.note", note.note());
        if (!sought.isCaller(note)) {
            return Entry.of("register.trace.mentioned", note.calledAt(), topic, text, note.keptUntil());
        }
        var phone = note.phone();
        var number = new Entry.Also("subjectrequest.also.phone", phone == null ? null : phone.shown());
        return Entry.of("register.trace.call", note.calledAt(), note.caller(), number, topic, text, note.keptUntil());
    }
}
