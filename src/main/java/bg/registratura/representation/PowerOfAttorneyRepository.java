package bg.registratura.representation;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.POWER_OF_ATTORNEY;
import static bg.registratura.schema.Tables.POWER_OF_ATTORNEY_SCOPE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import bg.registratura.people.PatientId;
import bg.registratura.representation.PowerOfAttorney.Notarised;
import bg.registratura.representation.PowersOfAttorney.Grant;
import bg.registratura.representation.RepresentativeRepository.Written;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Rows of powers of attorney. */
@Repository
class PowerOfAttorneyRepository {

    private static final Field<Set<Power>> SCOPE = multiset(select(POWER_OF_ATTORNEY_SCOPE.POWER)
                    .from(POWER_OF_ATTORNEY_SCOPE)
                    .where(POWER_OF_ATTORNEY_SCOPE.POWER_OF_ATTORNEY_ID.eq(POWER_OF_ATTORNEY.POWER_OF_ATTORNEY_ID)))
            .as("scope")
            .convertFrom(rows -> rows.intoSet(POWER_OF_ATTORNEY_SCOPE.POWER));

    private final DSLContext dsl;

    PowerOfAttorneyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(PowerOfAttorneyId id, Grant grant, Written written) {
        var paper = grant.paper();
        dsl.insertInto(POWER_OF_ATTORNEY)
                .set(POWER_OF_ATTORNEY.POWER_OF_ATTORNEY_ID, id)
                .set(POWER_OF_ATTORNEY.PATIENT_ID, grant.patient())
                .set(POWER_OF_ATTORNEY.PROXY_NAME, paper.proxy())
                .set(POWER_OF_ATTORNEY.NOTARY_NAME, paper.notary())
                .set(POWER_OF_ATTORNEY.NOTARY_NUMBER, paper.notaryNumber())
                .set(POWER_OF_ATTORNEY.CERTIFICATION_NUMBER, paper.number())
                .set(POWER_OF_ATTORNEY.CERTIFIED_ON, paper.certifiedOn())
                .set(POWER_OF_ATTORNEY.COPY_ON_FILE, paper.copyOnFile())
                .set(POWER_OF_ATTORNEY.ENDS_ON, grant.endsOn())
                .set(POWER_OF_ATTORNEY.RECORDED_ON, written.day())
                .set(POWER_OF_ATTORNEY.RECORDED_AT, written.at())
                .set(POWER_OF_ATTORNEY.RECORDED_BY, written.by())
                .execute();
        grant.scope().forEach(power -> dsl.insertInto(POWER_OF_ATTORNEY_SCOPE)
                .set(POWER_OF_ATTORNEY_SCOPE.POWER_OF_ATTORNEY_ID, id)
                .set(POWER_OF_ATTORNEY_SCOPE.POWER, power)
                .execute());
    }

    /** Ends it; false when it has ended already. */
    boolean end(PowerOfAttorneyId id, String reason, Written written) {
        return dsl.update(POWER_OF_ATTORNEY)
                        .set(POWER_OF_ATTORNEY.ENDED_ON, written.day())
                        .set(POWER_OF_ATTORNEY.ENDED_AT, written.at())
                        .set(POWER_OF_ATTORNEY.ENDED_BY, written.by())
                        .set(POWER_OF_ATTORNEY.END_REASON, reason)
                        .where(POWER_OF_ATTORNEY.POWER_OF_ATTORNEY_ID.eq(id))
                        .and(POWER_OF_ATTORNEY.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<PowerOfAttorney> find(PowerOfAttorneyId id) {
        return list(POWER_OF_ATTORNEY.POWER_OF_ATTORNEY_ID.eq(id)).stream().findFirst();
    }

    List<PowerOfAttorney> of(PatientId patient) {
        return list(isOf(POWER_OF_ATTORNEY.PATIENT_ID, patient));
    }

    private List<PowerOfAttorney> list(Condition condition) {
        return dsl.select(POWER_OF_ATTORNEY.fields())
                .select(SCOPE)
                .from(POWER_OF_ATTORNEY)
                .where(condition)
                .orderBy(POWER_OF_ATTORNEY.RECORDED_AT.desc(), POWER_OF_ATTORNEY.POWER_OF_ATTORNEY_ID.desc())
                .fetch(PowerOfAttorneyRepository::power);
    }

    private static PowerOfAttorney power(Record row) {
        return new PowerOfAttorney(
                row.get(POWER_OF_ATTORNEY.POWER_OF_ATTORNEY_ID),
                row.get(POWER_OF_ATTORNEY.PATIENT_ID),
                new Notarised(
                        row.get(POWER_OF_ATTORNEY.PROXY_NAME),
                        row.get(POWER_OF_ATTORNEY.NOTARY_NAME),
                        row.get(POWER_OF_ATTORNEY.NOTARY_NUMBER),
                        row.get(POWER_OF_ATTORNEY.CERTIFICATION_NUMBER),
                        row.get(POWER_OF_ATTORNEY.CERTIFIED_ON),
                        row.get(POWER_OF_ATTORNEY.COPY_ON_FILE)),
                row.get(SCOPE),
                row.get(POWER_OF_ATTORNEY.ENDS_ON),
                row.get(POWER_OF_ATTORNEY.ENDED_ON));
    }
}
