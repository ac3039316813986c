package bg.registratura.worklist;

import bg.registratura.dicom.Letters;
import bg.registratura.dimse.Attributes;
import bg.registratura.language.Transliteration;
import java.util.Set;
import java.util.stream.Stream;

/** What a unit asks for (PS3.4, K.6.1.2). */
record Query(Attributes keys, Attributes step) {

    static Query of(Attributes keys) {
        var steps = keys.items(Tags.STEPS);
        return new Query(keys, steps.isEmpty() ? new Attributes() : steps.getFirst());
    }

    /** Whether it is asked for a station that is one of these. */
    boolean isForOneOf(Set<String> stations) {
        var station = new Key(step.text(Tags.STATION_AE_TITLE));
        return station.isEmpty() || stations.stream().anyMatch(station::matches);
    }

    boolean asksFor(WorklistEntry entry) {
        return new Key(keys.text(Tags.PATIENT_ID)).matches(Long.toString(entry.clientNumber()))
                && new Key(keys.text(Tags.ACCESSION_NUMBER)).matches(entry.accessionNumber())
                && new Key(keys.text(Tags.REQUESTED_ID)).matches(entry.accessionNumber())
                && Days.read(step.text(Tags.STEP_DATE))
                        .filter(days -> days.include(entry.on()))
                        .isPresent()
                && Modalities.of(entry.examination()).stream().anyMatch(modality()::matches)
                && isNamed(entry);
    }

    /** The kind the unit asked by, where the examination may be asked for so; else its own. */
    String modality(WorklistEntry entry) {
        var possible = Modalities.of(entry.examination());
        return possible.contains(modality().asked()) ? modality().asked() : possible.getFirst();
    }

    private Key modality() {
        return new Key(step.text(Tags.MODALITY));
    }

    /** By any of the spellings that were given, against both spellings of the name. */
    private boolean isNamed(WorklistEntry entry) {
        var asked = Letters.read(keys.bytes(Tags.PATIENT_NAME), keys.text(Attributes.CHARACTER_SET));
        var name = entry.name();
        var wanted = Stream.of(asked.split("="))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return wanted.isEmpty()
                || wanted.stream()
                        .map(Key::new)
                        .anyMatch(key -> key.matchesName(name) || key.matchesName(Transliteration.toLatin(name)));
    }
}
