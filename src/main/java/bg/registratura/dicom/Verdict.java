package bg.registratura.dicom;

/** What comes of looking at a file that wants in. */
public sealed interface Verdict {

    /** It is whole and may be kept; its pixels may still be of a kind that cannot be shown here. */
    record Accepted(DicomFile file) implements Verdict {}

    /** It has no pixels and tells of doses: it is kept for those. */
    record Report(DoseReport report) implements Verdict {}

    /** It stays outside. */
    record Refused(Refusal reason) implements Verdict {}
}
