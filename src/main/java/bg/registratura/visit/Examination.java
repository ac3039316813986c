package bg.registratura.visit;

/** The kinds of examination a dental X-ray laboratory makes. */
public enum Examination {
    /** One tooth or a few, from inside the mouth. */
    INTRAORAL,
    /** Both jaws in one projection. */
    PANORAMIC,
    /** Lateral cephalometric. */
    CEPH_LAT,
    /** Postero-anterior cephalometric. */
    CEPH_PA,
    /** Cone-beam computed tomography. */
    CBCT,
    /** Temporomandibular joints. */
    TMJ,
    /** Occlusal plane. */
    OCCLUSAL
}
