package bg.registratura.dicom;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the header out of the values that were kept. */
final class HeaderReader {

    private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final int LONGEST_UID = 64;
    private static final int LONGEST_TEXT = 64;
    private static final int LONGEST_NAME = 200;
    private static final double MGY_IN_DGY = 100;
    private static final String SLICES = "CT";

    /** Below it all shades of sixteen bits are one. */
    private static final double SMALLEST_SLOPE = 1e-9;

    private final Values values;
    private final Repertoire written;

    HeaderReader(Values values, Repertoire written) {
        this.values = values;
        this.written = written;
    }

    Header read(TransferSyntax syntax, Raster raster) throws RefusedException {
        var uids = new Header.Uids(
                uid(Tag.SOP_CLASS_UID), uid(Tag.SOP_INSTANCE_UID), uid(Tag.STUDY_UID), uid(Tag.SERIES_UID));
        return new Header(uids, syntax, raster, grey(), spacing(), pixelAspect(), subject(), acquisition());
    }

    static String uid(Values values, int tag) throws RefusedException {
        var uid = values.text(tag).orElseThrow(() -> new RefusedException(Refusal.UID_MISSING));
        if (uid.length() > LONGEST_UID || !UID.matcher(uid).matches()) {
            throw new RefusedException(Refusal.UID_MALFORMED);
        }
        return uid;
    }

    private String uid(int tag) throws RefusedException {
        return uid(values, tag);
    }

    private Header.Grey grey() {
        var slope = values.number(Tag.RESCALE_SLOPE);
        var intercept = values.number(Tag.RESCALE_INTERCEPT);
        var center = values.number(Tag.WINDOW_CENTER);
        var width = values.positive(Tag.WINDOW_WIDTH, 0);
        boolean window = center != null && width != null;
        return new Header.Grey(
                slope == null || Math.abs(slope) < SMALLEST_SLOPE ? 1 : slope,
                intercept == null ? 0 : intercept,
                window ? center : null,
                window ? width : null);
    }

    /**
     * A Pixel Spacing that repeats the detector's, or the scanner's, was not calibrated; one that stands alone says so only in
     * a slice (PS3.3 10.7.1.1).
     */
    private Header.@Nullable Spacing spacing() {
        var given = spacing(Tag.PIXEL_SPACING);
        var imager = spacing(Tag.IMAGER_PIXEL_SPACING);
        var plate = imager == null ? spacing(Tag.NOMINAL_SCANNED_PIXEL_SPACING) : imager;
        if (given == null) {
            return plate;
        }
        boolean differs =
                plate == null ? values.text(Tag.MODALITY).filter(SLICES::equals).isPresent() : !given.equals(plate);
        boolean calibrated =
                differs || values.text(Tag.PIXEL_SPACING_CALIBRATION_TYPE).isPresent();
        return new Header.Spacing(given.row(), given.column(), calibrated);
    }

    private Header.@Nullable Spacing spacing(int tag) {
        var row = values.positive(tag, 0);
        var column = values.positive(tag, 1);
        return row == null || column == null ? null : new Header.Spacing(row, column, false);
    }

    private @Nullable Double pixelAspect() {
        var height = values.positive(Tag.PIXEL_ASPECT_RATIO, 0);
        var width = values.positive(Tag.PIXEL_ASPECT_RATIO, 1);
        return height == null || width == null ? null : height / width;
    }

    private Header.Subject subject() {
        var read = Lettering.read(
                values.raw(Tag.PATIENT_NAME),
                values.text(Tag.SPECIFIC_CHARACTER_SET).orElse(""),
                written);
        var written = read.text().split("=", 2)[0].replace('^', ' ').replaceAll("\\s+", " ");
        return new Header.Subject(
                cut(Values.clean(written), LONGEST_NAME),
                read.lettering(),
                text(Tag.PATIENT_ID),
                values.date(Tag.BIRTH_DATE),
                text(Tag.ACCESSION_NUMBER));
    }

    private Header.Acquisition acquisition() {
        var modality = values.text(Tag.MODALITY).map(text -> cut(text, 16)).orElse("");
        var number = values.number(Tag.INSTANCE_NUMBER);
        var dose = values.number(Tag.AREA_DOSE_PRODUCT);
        return new Header.Acquisition(
                modality,
                number == null ? null : number.intValue(),
                text(Tag.MANUFACTURER),
                text(Tag.MODEL),
                text(Tag.DEVICE_SERIAL),
                text(Tag.BODY_PART),
                text(Tag.INSTITUTION_NAME),
                values.positive(Tag.KVP, 0),
                either(Tag.TUBE_CURRENT, Tag.TUBE_CURRENT_IN_MA),
                either(Tag.EXPOSURE_TIME, Tag.EXPOSURE_TIME_IN_MS),
                either(Tag.EXPOSURE, Tag.EXPOSURE_IN_MAS),
                dose == null ? null : dose * MGY_IN_DGY,
                values.binary(Tag.CTDI_VOL),
                values.text(Tag.IRRADIATION_EVENT_UID)
                        .filter(uid -> uid.length() <= LONGEST_UID)
                        .orElse(null),
                takenAt());
    }

    /** What older objects write as text and enhanced ones as a number. */
    private @Nullable Double either(int text, int binary) {
        var written = values.positive(text, 0);
        return written == null ? values.binary(binary) : written;
    }

    private @Nullable LocalDateTime takenAt() {
        var acquired = values.moment(Tag.ACQUISITION_DATE_TIME);
        acquired = acquired == null ? values.moment(Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME) : acquired;
        acquired = acquired == null ? values.moment(Tag.CONTENT_DATE, Tag.CONTENT_TIME) : acquired;
        return acquired == null ? values.moment(Tag.STUDY_DATE, Tag.STUDY_TIME) : acquired;
    }

    private @Nullable String text(int tag) {
        var declared = values.text(Tag.SPECIFIC_CHARACTER_SET).orElse("");
        var text =
                Values.clean(Lettering.read(values.raw(tag), declared, written).text());
        return text.isEmpty() ? null : cut(text, LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
