package bg.registratura.visit;

/** The part of jaws and face that a picture is to show, where teeth do not say it. */
public enum Region {
    UPPER_JAW,
    LOWER_JAW,
    BOTH_JAWS,
    /** Incisors and canines of both jaws. */
    FRONT,
    /** The patient's right. */
    RIGHT,
    /** The patient's left. */
    LEFT,
    /** Maxillary sinuses. */
    SINUSES
}
