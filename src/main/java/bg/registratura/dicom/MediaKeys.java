package bg.registratura.dicom;

import java.io.IOException;
import java.util.Set;

/**
 * What the directory of a disc repeats of an object (PS3.3 F.5), as it stands in it: names with their carets, days and times as
 * DICOM writes them. What is absent is empty.
 */
public record MediaKeys(
        String patientName,
        String patientId,
        String studyId,
        String studyDate,
        String studyTime,
        String studyDescription,
        String accessionNumber,
        String seriesNumber) {

    /** Of an open file. */
    public static MediaKeys of(DicomFile file) throws IOException {
        var values = file.values(Set.of(Tag.STUDY_DESCRIPTION, Tag.STUDY_ID, Tag.SERIES_NUMBER));
        var declared = values.text(Tag.SPECIFIC_CHARACTER_SET).orElse("");
        return new MediaKeys(
                Letters.read(values.raw(Tag.PATIENT_NAME), declared),
                Letters.read(values.raw(Tag.PATIENT_ID), declared),
                Letters.read(values.raw(Tag.STUDY_ID), declared),
                values.text(Tag.STUDY_DATE).orElse(""),
                values.text(Tag.STUDY_TIME).orElse(""),
                Letters.read(values.raw(Tag.STUDY_DESCRIPTION), declared),
                Letters.read(values.raw(Tag.ACCESSION_NUMBER), declared),
                values.text(Tag.SERIES_NUMBER).orElse(""));
    }

    /** The same with what a directory cannot do without: where the object says nothing, this is said. */
    public MediaKeys orElse(String study, String day, String series) {
        return new MediaKeys(
                patientName,
                either(patientId, "NOID" + study),
                either(studyId, study),
                either(studyDate, day),
                either(studyTime, "000000"),
                studyDescription,
                accessionNumber,
                either(seriesNumber, series));
    }

    private static String either(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }
}
