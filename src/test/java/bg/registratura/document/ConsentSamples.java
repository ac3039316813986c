package bg.registratura.document;

import static bg.registratura.consent.Capacity.CAPABLE;
import static bg.registratura.consent.Capacity.FULL_INTERDICTION;
import static bg.registratura.consent.Capacity.LIMITED_INTERDICTION;

import bg.registratura.consent.Capacity;
import bg.registratura.consent.Signatories;
import bg.registratura.consent.SignerRole;
import bg.registratura.consent.Situation;
import bg.registratura.language.Words;
import bg.registratura.visit.Examination;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every consent form: each examination, each way of signing, each of them in letters of both sizes. */
final class ConsentSamples {

    private static final Words WORDS = new Words();
    private final Samples house;
    private final Locale locale;

    ConsentSamples(Samples house, Locale locale) {
        this.house = house;
        this.locale = locale;
    }

    List<Samples.Sample> all() {
        var samples = new ArrayList<Samples.Sample>();
        for (var examination : Examination.values()) {
            var kind = examination.name().toLowerCase(Locale.ROOT).replace('_', '-');
            samples.add(house.named(
                    "irradiation-consent-" + kind,
                    "irradiation-consent",
                    1,
                    consent(examination, situation(43, CAPABLE, false, false), false)));
            samples.add(house.named("leaflet-" + kind, "examination-leaflet", 1, leaflet(examination)));
        }
        samples.add(large(house.named("leaflet-cbct", "examination-leaflet", 1, leaflet(Examination.CBCT))));
        samples.add(draft(house.named("leaflet-draft", "examination-leaflet", 1, leaflet(Examination.CBCT))));
        both(
                samples,
                draft(house.named(
                        "irradiation-consent-draft",
                        "irradiation-consent",
                        1,
                        consent(Examination.CBCT, situation(16, CAPABLE, true, true), false))));
        situations().forEach((name, situation) -> {
            var values = consent(Examination.PANORAMIC, situation, name.equals("adult"));
            var copies = name.equals("adult") ? 2 : 1;
            both(samples, house.named("irradiation-consent-" + name, "irradiation-consent", copies, values));
        });
        both(samples, house.named("irradiation-refusal", "irradiation-refusal", 2, refusal(false)));
        both(samples, house.named("irradiation-refusal-unsigned", "irradiation-refusal", 2, refusal(true)));
        both(samples, house.named("consent-withdrawal", "consent-withdrawal", 2, withdrawal(false)));
        both(samples, house.named("consent-withdrawal-unsigned", "consent-withdrawal", 2, withdrawal(true)));
        return samples;
    }

    /** As it is printed before a physician of the laboratory approved its text. */
    private Samples.Sample draft(Samples.Sample sample) {
        var draft = sample.draft();
        var values = new HashMap<>(draft.values());
        values.put("draft", WORDS.of(locale, "consent.sheet.draft"));
        values.put("textVersion", WORDS.of(locale, "consent.sheet.version.shipped", 1, "1a2b 3c4d 5e6f 7a8b"));
        return new Samples.Sample(
                sample.name(),
                new Draft(draft.template(), draft.locale(), values, draft.subject(), draft.copies(), draft.large()));
    }

    private static void both(List<Samples.Sample> samples, Samples.Sample sample) {
        samples.add(sample);
        samples.add(large(sample));
    }

    private static Samples.Sample large(Samples.Sample sample) {
        return new Samples.Sample(sample.name() + "-large", sample.draft().large(true));
    }

    private static Map<String, Situation> situations() {
        return Map.of(
                "adult", situation(43, CAPABLE, false, false),
                "under-14", situation(9, CAPABLE, false, false),
                "minor", situation(16, CAPABLE, false, false),
                "full-interdiction", situation(43, FULL_INTERDICTION, false, false),
                "limited-interdiction", situation(43, LIMITED_INTERDICTION, false, false),
                "mark", situation(43, CAPABLE, true, false),
                "interpreter", situation(43, CAPABLE, false, true),
                "minor-mark-interpreter", situation(16, CAPABLE, true, true));
    }

    private static Situation situation(int age, Capacity capacity, boolean mark, boolean interpreted) {
        return new Situation(Samples.TODAY.minusYears(age), capacity, mark, interpreted);
    }

    private Map<String, Object> consent(Examination examination, Situation situation, boolean madeHere) {
        var values = explained(examination);
        values.put("referrer", house.referrer());
        values.put("indication", house.say("ретиниран трети молар – зъб 38", "impacted third molar, tooth 38"));
        values.put("purpose", WORDS.of(locale, "consent.sheet.purpose.THERAPEUTIC"));
        values.put("pregnancy", Map.of("no", false, "yes", false, "unsure", false, "notApplicable", false));
        values.put(
                "madeHere",
                madeHere
                        ? house.say(
                                "При нас: 2 изследвания за последните 12 месеца (панорамна снимка 03.02.2026\u00a0г.,"
                                        + " сегментна снимка 11.11.2025\u00a0г.)",
                                "Made here: 2 examinations in the last 12 months (panoramic image 03.02.2026,"
                                        + " intraoral image 11.11.2025)")
                        : "");
        values.put("priorExposure", "");
        values.put("implants", "");
        values.put("decision", Map.of("granted", false, "refused", false));
        values.put(
                "signers",
                Signatories.on(Samples.TODAY, situation).places().stream()
                        .map(this::line)
                        .toList());
        values.put("informedBy", house.informedBy());
        return values;
    }

    private Map<String, Object> leaflet(Examination examination) {
        var values = explained(examination);
        values.put("minutes", house.say("2 минути", "2 minutes"));
        return values;
    }

    private Map<String, Object> refusal(boolean unsigned) {
        var values = explained(Examination.CBCT);
        values.put("referrer", house.referrer());
        if (unsigned) {
            values.put("unsigned", WORDS.of(locale, "consent.sheet.unsigned"));
        } else {
            values.put(
                    "reason",
                    house.say("пациентът иска да се посъветва с друг лекар", "the patient wants a second opinion"));
        }
        values.put("signers", no(unsigned));
        values.put("informedBy", house.informedBy());
        return values;
    }

    private Map<String, Object> withdrawal(boolean unsigned) {
        var values = explained(Examination.CBCT);
        values.put("consentNumber", house.number("12"));
        values.put("purpose", WORDS.of(locale, "consent.sheet.purpose.THERAPEUTIC"));
        if (unsigned) {
            values.put("unsigned", WORDS.of(locale, "consent.sheet.unsigned"));
        }
        values.put("signers", no(unsigned));
        values.put("receivedBy", house.clerk(house.say("Приел", "Received by")));
        return values;
    }

    /** What the texts that come with the program say of an examination. */
    private Map<String, Object> explained(Examination examination) {
        var kind = examination.name();
        var refusal = WORDS.of(locale, "consent.text.refusal." + kind);
        var values = new HashMap<String, Object>();
        values.put("patient", house.patient());
        values.put("examination", WORDS.of(locale, "consent.examination." + kind));
        values.put("benefit", WORDS.of(locale, "consent.text.benefit." + kind));
        values.put("dose", WORDS.of(locale, "consent.text.dose." + kind));
        values.put(
                "risks",
                List.of(
                        risk("1", "consent.text.risk-radiation"),
                        risk("2", "consent.text.risk-repeat"),
                        risk("3", "consent.text.risk." + kind)));
        values.put("alternatives", WORDS.of(locale, "consent.text.alternatives." + kind));
        values.put("refusalRisk", refusal);
        values.put("consequences", refusal);
        values.put("signedAt", "");
        values.put(
                "textVersion",
                WORDS.of(
                        locale,
                        "consent.sheet.version",
                        3,
                        "5",
                        house.say("01.02.2026\u00a0г.", "01.02.2026"),
                        "1a2b 3c4d 5e6f 7a8b"));
        return values;
    }

    private Map<String, Object> risk(String ordinal, String key) {
        return Map.of("ordinal", ordinal, "risk", WORDS.of(locale, key));
    }

    private List<Signature> no(boolean unsigned) {
        return unsigned
                ? List.of(physician(), line(Set.of(SignerRole.WITNESS)))
                : List.of(line(Set.of(SignerRole.PATIENT)));
    }

    private Signature physician() {
        return new Signature(
                WORDS.of(locale, "consent.signer.PHYSICIAN"),
                house.person("д-р Калин Образцов"),
                house.say("УИН 0000000000", "UIN 0000000000"));
    }

    private Signature line(Set<SignerRole> place) {
        var role = place.stream()
                .sorted()
                .map(one -> WORDS.of(locale, "consent.signer." + one.name()))
                .collect(Collectors.joining(" / "));
        return Signature.of(role, place.contains(SignerRole.PATIENT) ? house.patientName() : "");
    }
}
