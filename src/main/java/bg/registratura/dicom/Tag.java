package bg.registratura.dicom;

import java.util.Set;

/** The elements that are read (PS3.6). */
final class Tag {

    static final int TRANSFER_SYNTAX_UID = 0x00020010;
    static final int MEDIA_SOP_INSTANCE_UID = 0x00020003;

    static final int SPECIFIC_CHARACTER_SET = 0x00080005;
    static final int SOP_CLASS_UID = 0x00080016;
    static final int SOP_INSTANCE_UID = 0x00080018;
    static final int STUDY_DATE = 0x00080020;
    static final int ACQUISITION_DATE = 0x00080022;
    static final int CONTENT_DATE = 0x00080023;
    static final int ACQUISITION_DATE_TIME = 0x0008002A;
    static final int STUDY_TIME = 0x00080030;
    static final int ACQUISITION_TIME = 0x00080032;
    static final int CONTENT_TIME = 0x00080033;
    static final int ACCESSION_NUMBER = 0x00080050;
    static final int MODALITY = 0x00080060;
    static final int MANUFACTURER = 0x00080070;
    static final int INSTITUTION_NAME = 0x00080080;
    static final int STUDY_DESCRIPTION = 0x00081030;
    static final int MODEL = 0x00081090;
    static final int PATIENT_NAME = 0x00100010;
    static final int PATIENT_ID = 0x00100020;
    static final int IRRADIATION_EVENT_UID = 0x00083010;
    static final int BIRTH_DATE = 0x00100030;
    static final int BODY_PART = 0x00180015;
    static final int KVP = 0x00180060;
    static final int DEVICE_SERIAL = 0x00181000;
    static final int EXPOSURE_TIME = 0x00181150;
    static final int TUBE_CURRENT = 0x00181151;
    static final int AREA_DOSE_PRODUCT = 0x0018115E;
    static final int EXPOSURE = 0x00181152;
    static final int IMAGER_PIXEL_SPACING = 0x00181164;
    static final int NOMINAL_SCANNED_PIXEL_SPACING = 0x00182010;
    static final int EXPOSURE_TIME_IN_MS = 0x00189328;
    static final int TUBE_CURRENT_IN_MA = 0x00189330;
    static final int EXPOSURE_IN_MAS = 0x00189332;
    static final int CTDI_VOL = 0x00189345;
    static final int STUDY_UID = 0x0020000D;
    static final int SERIES_UID = 0x0020000E;
    static final int STUDY_ID = 0x00200010;
    static final int SERIES_NUMBER = 0x00200011;
    static final int INSTANCE_NUMBER = 0x00200013;
    static final int SAMPLES_PER_PIXEL = 0x00280002;
    static final int PHOTOMETRIC = 0x00280004;
    static final int PLANAR_CONFIGURATION = 0x00280006;
    static final int FRAMES = 0x00280008;
    static final int ROWS = 0x00280010;
    static final int COLUMNS = 0x00280011;
    static final int PIXEL_SPACING = 0x00280030;
    static final int PIXEL_ASPECT_RATIO = 0x00280034;
    static final int PIXEL_SPACING_CALIBRATION_TYPE = 0x00280A02;
    static final int BITS_ALLOCATED = 0x00280100;
    static final int BITS_STORED = 0x00280101;
    static final int HIGH_BIT = 0x00280102;
    static final int PIXEL_REPRESENTATION = 0x00280103;
    static final int WINDOW_CENTER = 0x00281050;
    static final int WINDOW_WIDTH = 0x00281051;
    static final int RESCALE_INTERCEPT = 0x00281052;
    static final int RESCALE_SLOPE = 0x00281053;
    static final int SHARED_GROUPS = 0x52009229;
    static final int PER_FRAME_GROUPS = 0x52009230;
    static final int FLOAT_PIXEL_DATA = 0x7FE00008;
    static final int DOUBLE_PIXEL_DATA = 0x7FE00009;
    static final int PIXEL_DATA = 0x7FE00010;

    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;

    /** What an enhanced object says inside its functional groups (PS3.3 C.7.6.16) and others say at the top. */
    static final Set<Integer> GROUPED = Set.of(
            PIXEL_SPACING,
            WINDOW_CENTER,
            WINDOW_WIDTH,
            RESCALE_INTERCEPT,
            RESCALE_SLOPE,
            KVP,
            TUBE_CURRENT,
            EXPOSURE_TIME,
            EXPOSURE_TIME_IN_MS,
            TUBE_CURRENT_IN_MA,
            EXPOSURE_IN_MAS,
            CTDI_VOL);

    /** Elements at the top that are kept while walking. */
    static final Set<Integer> WANTED = Set.of(
            TRANSFER_SYNTAX_UID,
            MEDIA_SOP_INSTANCE_UID,
            SPECIFIC_CHARACTER_SET,
            SOP_CLASS_UID,
            SOP_INSTANCE_UID,
            STUDY_DATE,
            ACQUISITION_DATE,
            CONTENT_DATE,
            ACQUISITION_DATE_TIME,
            STUDY_TIME,
            ACQUISITION_TIME,
            CONTENT_TIME,
            ACCESSION_NUMBER,
            MODALITY,
            MANUFACTURER,
            MODEL,
            PATIENT_NAME,
            PATIENT_ID,
            BIRTH_DATE,
            BODY_PART,
            INSTITUTION_NAME,
            KVP,
            DEVICE_SERIAL,
            EXPOSURE_TIME,
            TUBE_CURRENT,
            AREA_DOSE_PRODUCT,
            EXPOSURE,
            EXPOSURE_TIME_IN_MS,
            TUBE_CURRENT_IN_MA,
            EXPOSURE_IN_MAS,
            CTDI_VOL,
            IRRADIATION_EVENT_UID,
            IMAGER_PIXEL_SPACING,
            NOMINAL_SCANNED_PIXEL_SPACING,
            STUDY_UID,
            SERIES_UID,
            INSTANCE_NUMBER,
            SAMPLES_PER_PIXEL,
            PHOTOMETRIC,
            PLANAR_CONFIGURATION,
            FRAMES,
            ROWS,
            COLUMNS,
            PIXEL_SPACING,
            PIXEL_ASPECT_RATIO,
            PIXEL_SPACING_CALIBRATION_TYPE,
            BITS_ALLOCATED,
            BITS_STORED,
            HIGH_BIT,
            PIXEL_REPRESENTATION,
            WINDOW_CENTER,
            WINDOW_WIDTH,
            RESCALE_INTERCEPT,
            RESCALE_SLOPE);

    private Tag() {}
}
