package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.GlassJudgements;
import bg.registratura.breakglass.GlassReviews;
import org.springframework.stereotype.Component;

/** What the officer reads of openings, and what they find. */
@Component
record OfficersGlass(GlassReviews reviews, GlassJudgements judgements) {}
