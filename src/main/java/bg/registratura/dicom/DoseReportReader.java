package bg.registratura.dicom;

import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.DicomException;
import com.pixelmed.dicom.DicomInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a dose report out of an object that was walked before, so that its lengths and its depth are sound. */
final class DoseReportReader {

    /** X-Ray Radiation Dose SR, and the general ones that older units put the same content in (PS3.4 B.5). */
    private static final Set<String> STRUCTURED =
            Set.of("1.2.840.10008.5.1.4.1.1.88.67", "1.2.840.10008.5.1.4.1.1.88.22", "1.2.840.10008.5.1.4.1.1.88.33");

    private static final String MODALITY = "SR";
    private static final long LARGEST = 16 << 20;
    private static final int LONGEST_TEXT = 64;

    /** Irradiation Event X-Ray Data, and CT Acquisition (TID 10003, TID 10013). */
    private static final Set<String> EVENTS = Set.of("113706", "113819");

    private DoseReportReader() {}

    static boolean isOne(Values values) {
        return STRUCTURED.contains(values.text(Tag.SOP_CLASS_UID).orElse(""))
                && MODALITY.equals(values.text(Tag.MODALITY).orElse(""));
    }

    static DoseReport read(Values values, Source file) throws IOException, RefusedException {
        return new DoseReport(
                HeaderReader.uid(values, Tag.SOP_INSTANCE_UID),
                HeaderReader.uid(values, Tag.STUDY_UID),
                text(values, Tag.ACCESSION_NUMBER),
                text(values, Tag.DEVICE_SERIAL),
                file.length() > LARGEST ? List.of() : events(file));
    }

    private static @Nullable String text(Values values, int tag) {
        return values.text(tag).filter(text -> text.length() <= LONGEST_TEXT).orElse(null);
    }

    private static List<DoseReport.Event> events(Source file) throws IOException {
        var list = new AttributeList();
        try (var in = new DicomInputStream(new BufferedInputStream(new SourceStream(file, 0)))) {
            list.read(in);
        } catch (DicomException e) {
            return List.of();
        }
        var events = new ArrayList<DoseReport.Event>();
        collect(new ContentItem(list), events);
        return List.copyOf(events);
    }

    private static void collect(ContentItem item, List<DoseReport.Event> events) {
        if (EVENTS.contains(item.concept())) {
            events.add(event(item));
        } else {
            item.content().forEach(inner -> collect(inner, events));
        }
    }

    private static DoseReport.Event event(ContentItem item) {
        return new DoseReport.Event(
                item.uid("113769"),
                item.moment("111526"),
                item.number("113733", Ucum::kilovolts),
                item.number("113734", Ucum::milliamperes),
                item.number("113824", Ucum::milliseconds),
                item.number("122130", Ucum::milliGrayCm2),
                item.number("113830", Ucum::milliGray));
    }
}
