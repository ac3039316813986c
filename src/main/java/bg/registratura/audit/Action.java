package bg.registratura.audit;

/** Everything that is written down. Codes are contracts: they stand in the log and are never renamed. */
public enum Action {
    // database and log
    SYSTEM_STARTED,
    LOG_CHECKED,

    // security
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    PASSWORD_SET,
    SECOND_FACTOR_SET,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    LOG_READ,

    // credential
    CREDENTIAL_ISSUED,
    CREDENTIAL_REDEEMED,
    CREDENTIAL_REFUSED,
    CREDENTIAL_REVOKED,

    // sharing
    ACCESS_GRANTED,
    ACCESS_WITHDRAWN,

    // document
    DOCUMENT_ISSUED,
    DOCUMENT_PRINTED,
    DOCUMENT_REPRINTED,
    DOCUMENT_OPENED,

    // results
    RESULTS_OPENED,
    STUDY_VIEWED,
    IMAGE_DOWNLOADED,
    STUDY_DOWNLOADED,
    // people
    PATIENT_REGISTERED,
    PATIENT_CORRECTED,
    PATIENT_SEARCHED,
    PATIENT_OPENED,
    IDENTIFIER_SHOWN,
    PRACTITIONER_REGISTERED,

    // identity
    IDENTITY_CHECKED,

    // visit
    VISIT_OPENED,
    VISIT_CLOSED,
    ORDER_PLACED,
    ORDER_CANCELLED,
    NOTICE_GIVEN,
    // subjectrequest
    REQUEST_DRAFTED,
    REQUEST_TAKEN,
    REQUEST_IDENTIFIED,
    REQUEST_SUSPENDED,
    REQUEST_EXTENDED,
    REQUEST_DECIDED,
    REQUEST_CLOSED,
    REQUEST_OPENED,
    DOSSIER_GATHERED,
    ANSWER_PRINTED,
    ANSWER_DELIVERED,

    // operations
    LABORATORY_SET_UP,
    SETTINGS_CHANGED
}
