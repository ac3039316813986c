package bg.registratura.exposure;

import bg.registratura.security.Role;

/** What one of the two says of an incident: whether the pictures may be seen, what was found, and why. */
public record Ruling(Role as, IncidentDecision.Kind kind, IncidentDecision.Finding finding, String reason) {}
