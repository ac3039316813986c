package bg.registratura.worklist;

/** The elements of a worklist (PS3.6; PS3.4, K.6-1). */
final class Tags {

    static final int ACCESSION_NUMBER = 0x00080050;
    static final int MODALITY = 0x00080060;
    static final int PATIENT_NAME = 0x00100010;
    static final int PATIENT_ID = 0x00100020;
    static final int BIRTH_DATE = 0x00100030;
    static final int SEX = 0x00100040;
    static final int STUDY_UID = 0x0020000D;
    static final int REQUESTED_DESCRIPTION = 0x00321060;
    static final int STATION_AE_TITLE = 0x00400001;
    static final int STEP_DATE = 0x00400002;
    static final int STEP_TIME = 0x00400003;
    static final int STEP_DESCRIPTION = 0x00400007;
    static final int STEP_ID = 0x00400009;
    static final int STEP_STATUS = 0x00400020;
    static final int STEPS = 0x00400100;
    static final int REQUESTED_ID = 0x00401001;
    static final int REQUESTED_PRIORITY = 0x00401003;

    private Tags() {}
}
