package bg.registratura.subjectrequest;

import static bg.registratura.schema.Tables.REQUEST_PARTICULAR;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What requests want corrected, sealed like their words. */
@Repository
class RectificationRepository {

    private final DSLContext dsl;
    private final Sealed sealed;

    RectificationRepository(DSLContext dsl, Sealed sealed) {
        this.dsl = dsl;
        this.sealed = sealed;
    }

    void ask(SubjectRequestId request, List<Change> changes) {
        changes.forEach(change -> dsl.insertInto(REQUEST_PARTICULAR)
                .set(REQUEST_PARTICULAR.SUBJECT_REQUEST_ID, request)
                .set(REQUEST_PARTICULAR.PARTICULAR, change.particular())
                .set(REQUEST_PARTICULAR.BEFORE_SEALED, seal(request, "before", change.particular(), change.before()))
                .set(REQUEST_PARTICULAR.AFTER_SEALED, seal(request, "after", change.particular(), change.after()))
                .execute());
    }

    /** In the order of the form. */
    List<AskedChange> of(SubjectRequestId request) {
        return dsl
                .selectFrom(REQUEST_PARTICULAR)
                .where(REQUEST_PARTICULAR.SUBJECT_REQUEST_ID.eq(request))
                .fetch(row -> new AskedChange(
                        new Change(
                                row.get(REQUEST_PARTICULAR.PARTICULAR),
                                open(
                                        request,
                                        "before",
                                        row.get(REQUEST_PARTICULAR.PARTICULAR),
                                        row.get(REQUEST_PARTICULAR.BEFORE_SEALED)),
                                open(
                                        request,
                                        "after",
                                        row.get(REQUEST_PARTICULAR.PARTICULAR),
                                        row.get(REQUEST_PARTICULAR.AFTER_SEALED))),
                        null,
                        row.get(REQUEST_PARTICULAR.CORRECTED_AT)))
                .stream()
                .sorted((one, other) ->
                        one.change().particular().compareTo(other.change().particular()))
                .toList();
    }

    boolean isAnyAsked(SubjectRequestId request) {
        return dsl.fetchExists(REQUEST_PARTICULAR, REQUEST_PARTICULAR.SUBJECT_REQUEST_ID.eq(request));
    }

    void corrected(Step step, Set<Particular> which, int version) {
        dsl.update(REQUEST_PARTICULAR)
                .set(REQUEST_PARTICULAR.CORRECTED_AT, step.now())
                .set(REQUEST_PARTICULAR.CORRECTED_BY, step.by())
                .set(REQUEST_PARTICULAR.CORRECTED_VERSION, version)
                .where(REQUEST_PARTICULAR.SUBJECT_REQUEST_ID.eq(step.request()))
                .and(REQUEST_PARTICULAR.PARTICULAR.in(which))
                .execute();
    }

    private byte[] seal(SubjectRequestId request, String column, Particular particular, String plain) {
        return sealed.seal(request, column + "." + particular, plain);
    }

    private String open(SubjectRequestId request, String column, Particular particular, byte[] bytes) {
        return sealed.open(request, column + "." + particular, bytes);
    }
}
