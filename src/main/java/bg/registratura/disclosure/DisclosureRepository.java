package bg.registratura.disclosure;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.DISCLOSURE;
import static bg.registratura.schema.Tables.DISCLOSURE_ITEM;
import static bg.registratura.schema.Tables.DISCLOSURE_TOLD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import bg.registratura.language.Country;
import bg.registratura.people.PatientId;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The register of disclosures as it is read. */
@Repository
class DisclosureRepository {

    private static final Field<List<Item>> ITEMS = multiset(
                    select(DISCLOSURE_ITEM.KIND, DISCLOSURE_ITEM.STUDY_ID, DISCLOSURE_ITEM.DOCUMENT_ID)
                            .from(DISCLOSURE_ITEM)
                            .where(DISCLOSURE_ITEM.DISCLOSURE_ID.eq(DISCLOSURE.DISCLOSURE_ID))
                            .orderBy(DISCLOSURE_ITEM.DISCLOSURE_ITEM_ID))
            .convertFrom(rows -> rows.map(mapping(Item::new)));
    private static final Field<List<Told>> TOLD = multiset(select(DISCLOSURE_TOLD.TOLD_ON, DISCLOSURE_TOLD.MANNER)
                    .from(DISCLOSURE_TOLD)
                    .where(DISCLOSURE_TOLD.DISCLOSURE_ID.eq(DISCLOSURE.DISCLOSURE_ID)))
            .convertFrom(rows -> rows.map(mapping(Told::new)));

    private final DSLContext dsl;

    DisclosureRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What went out of a person, the latest first. */
    List<RegisterLine> of(PatientId patient) {
        return lines(isOf(DISCLOSURE.PATIENT_ID, patient), Integer.MAX_VALUE);
    }

    /** The same but for what an order still forbids to tell the person. */
    List<RegisterLine> told(PatientId patient) {
        return lines(
                isOf(DISCLOSURE.PATIENT_ID, patient).and(mayTell("disclosure", DISCLOSURE.DISCLOSURE_ID)),
                Integer.MAX_VALUE);
    }

    /** The register between two days and on a ground, the latest first. */
    List<RegisterLine> read(RegisterFilter filter, int most) {
        return lines(
                DISCLOSURE
                        .DISCLOSED_ON
                        .between(filter.from(), filter.until())
                        .and(filter.ground().map(DISCLOSURE.GROUND::eq).orElse(noCondition()))
                        .and(filter.patient()
                                .map(patient -> isOf(DISCLOSURE.PATIENT_ID, patient))
                                .orElse(noCondition())),
                most);
    }

    /** One entry; empty when there is none such. */
    List<RegisterLine> find(DisclosureId id) {
        return lines(DISCLOSURE.DISCLOSURE_ID.eq(id), 1);
    }

    private List<RegisterLine> lines(Condition which, int most) {
        return dsl.select(DISCLOSURE.fields())
                .select(ACCOUNT.DISPLAY_NAME, ITEMS, TOLD, AnnulmentRepository.OF_AN_ENTRY)
                .from(DISCLOSURE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(DISCLOSURE.DISCLOSED_BY))
                .where(which)
                .orderBy(DISCLOSURE.DISCLOSED_AT.desc(), DISCLOSURE.DISCLOSURE_ID.desc())
                .limit(most)
                .fetch(row -> new RegisterLine(
                        entry(row),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        row.get(AnnulmentRepository.OF_AN_ENTRY).stream()
                                .findFirst()
                                .orElse(null),
                        row.get(TOLD).stream().findFirst().orElse(null)));
    }

    private static Disclosure entry(Record row) {
        return new Disclosure(
                row.get(DISCLOSURE.DISCLOSURE_ID),
                row.get(DISCLOSURE.DISCLOSED_AT),
                row.get(DISCLOSURE.DISCLOSED_BY),
                row.get(DISCLOSURE.ACT),
                row.get(DISCLOSURE.PATIENT_ID),
                recipient(row),
                row.get(DISCLOSURE.GROUND),
                row.get(DISCLOSURE.CHANNEL),
                row.get(DISCLOSURE.REQUEST_NUMBER),
                row.get(DISCLOSURE.NOTICE),
                row.get(DISCLOSURE.NOTICE_ORDER),
                under(row),
                handing(row),
                row.get(ITEMS));
    }

    private static Recipient recipient(Record row) {
        return new Recipient(
                row.get(DISCLOSURE.RECIPIENT_KIND),
                row.get(DISCLOSURE.RECIPIENT_NAME),
                row.get(DISCLOSURE.PRACTITIONER_ID),
                row.get(DISCLOSURE.RECIPIENT_NUMBER),
                row.get(DISCLOSURE.RECIPIENT_FACILITY),
                new Country(row.get(DISCLOSURE.RECIPIENT_COUNTRY)),
                row.get(DISCLOSURE.LICENCE_SECTION));
    }

    private static Disclosure.@Nullable Under under(Record row) {
        var consent = row.get(DISCLOSURE.RELEASE_CONSENT_ID);
        var opened = row.get(DISCLOSURE.UNDER_DISCLOSURE_ID);
        var told = row.get(DISCLOSURE.EXPOSURE_INCIDENT_TOLD_ID);
        if (consent != null) {
            UUID grant = row.get(DISCLOSURE.OPENED_GRANT_ID);
            return new Disclosure.Under.Consent(consent, grant);
        }
        if (told != null) {
            return new Disclosure.Under.Telling(told);
        }
        return opened == null ? null : new Disclosure.Under.Opened(opened);
    }

    private static Disclosure.@Nullable Handed handing(Record row) {
        var taken = row.get(DISCLOSURE.TAKEN_BY);
        return taken == null
                ? null
                : new Disclosure.Handed(
                        taken,
                        row.get(DISCLOSURE.MEDIUM_NUMBER),
                        row.get(DISCLOSURE.IDENTITY_CHECK_ID),
                        row.get(DISCLOSURE.DOCUMENT_ID),
                        DisclosingRepository.heirship(row));
    }
}
