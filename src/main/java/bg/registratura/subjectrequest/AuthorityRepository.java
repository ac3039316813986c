package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.POWER_OF_ATTORNEY;
import static bg.registratura.schema.Tables.POWER_OF_ATTORNEY_SCOPE;
import static bg.registratura.schema.Tables.REPRESENTATIVE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Word;
import bg.registratura.subjectrequest.Entry.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads who may act for a person, by what and until when, to list it. */
@Repository
class AuthorityRepository {

    private final DSLContext dsl;

    AuthorityRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Name and ground of each, never a number of theirs. */
    List<Entry> authorities(PatientId patient) {
        return Stream.concat(representatives(patient), powers(patient)).toList();
    }

    private Stream<Entry> representatives(PatientId patient) {
        return dsl
                .selectFrom(REPRESENTATIVE)
                .where(isOf(REPRESENTATIVE.PATIENT_ID, patient))
                .orderBy(REPRESENTATIVE.RECORDED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.representative",
                        row.get(REPRESENTATIVE.RECORDED_ON),
                        row.get(REPRESENTATIVE.NAME),
                        new Word("representation.kind." + row.get(REPRESENTATIVE.KIND)),
                        new Word("representation.proof." + row.get(REPRESENTATIVE.PROOF_KIND)),
                        row.get(REPRESENTATIVE.PROOF_NUMBER),
                        row.get(REPRESENTATIVE.PROOF_ISSUED_ON),
                        row.get(REPRESENTATIVE.PROOF_ISSUER),
                        new Also("subjectrequest.also.until", row.get(REPRESENTATIVE.ENDS_ON)),
                        new Also("subjectrequest.also.ended", row.get(REPRESENTATIVE.ENDED_ON)),
                        new Also("subjectrequest.also.reason", row.get(REPRESENTATIVE.END_REASON))));
    }

    private Stream<Entry> powers(PatientId patient) {
        var scope = multiset(select(POWER_OF_ATTORNEY_SCOPE.POWER)
                        .from(POWER_OF_ATTORNEY_SCOPE)
                        .where(POWER_OF_ATTORNEY_SCOPE.POWER_OF_ATTORNEY_ID.eq(POWER_OF_ATTORNEY.POWER_OF_ATTORNEY_ID))
                        .orderBy(POWER_OF_ATTORNEY_SCOPE.POWER))
                .convertFrom(powers -> powers.map(mapping(power -> "representation.power." + power)));
        return dsl
                .select(POWER_OF_ATTORNEY.fields())
                .select(scope)
                .from(POWER_OF_ATTORNEY)
                .where(isOf(POWER_OF_ATTORNEY.PATIENT_ID, patient))
                .orderBy(POWER_OF_ATTORNEY.RECORDED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.power",
                        row.get(POWER_OF_ATTORNEY.RECORDED_ON),
                        row.get(POWER_OF_ATTORNEY.PROXY_NAME),
                        row.get(POWER_OF_ATTORNEY.CERTIFICATION_NUMBER),
                        row.get(POWER_OF_ATTORNEY.CERTIFIED_ON),
                        row.get(POWER_OF_ATTORNEY.NOTARY_NAME),
                        row.get(POWER_OF_ATTORNEY.NOTARY_NUMBER),
                        new Words(row.get(scope)),
                        new Also("subjectrequest.also.until", row.get(POWER_OF_ATTORNEY.ENDS_ON)),
                        new Also("subjectrequest.also.ended", row.get(POWER_OF_ATTORNEY.ENDED_ON)),
                        new Also("subjectrequest.also.reason", row.get(POWER_OF_ATTORNEY.END_REASON))));
    }
}
