package bg.registratura.exposure;

/** An exposure that repeats an earlier one of the same order, and why. */
public record Retake(ExposureId of, RepeatReason reason) {}
