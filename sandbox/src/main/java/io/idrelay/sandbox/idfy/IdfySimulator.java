package io.idrelay.sandbox.idfy;

import io.idrelay.sandbox.control.SessionView;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.Visit;
import io.idrelay.sandbox.visit.VisitedVendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** IDfy as the control API sees it; a session's reference is the profile's reference id. */
@ApplicationScoped
class IdfySimulator extends VisitedVendor<IdfyOutcome, IdfyProfile> {
    static final String NAME = "idfy";

    private final IdfyProfiles profiles;
    private final ProfileCreation creation;

    @Inject
    IdfySimulator(IdfyProfiles profiles, ProfileCreation creation) {
        this.profiles = profiles;
        this.creation = creation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected Class<IdfyOutcome> outcomeType() {
        return IdfyOutcome.class;
    }

    @Override
    protected List<IdfyProfile> newest(int most) {
        return profiles.newest(most);
    }

    @Override
    protected Optional<IdfyProfile> find(String reference) {
        return profiles.find(reference);
    }

    @Override
    protected Visit<IdfyOutcome> visitOf(IdfyProfile profile) {
        return profile.visit();
    }

    @Override
    protected SessionView view(IdfyProfile profile) {
        IdfyProfile.Opened opened = profile.opened();
        return new SessionView(
                NAME,
                opened.referenceId(),
                opened.profileId(),
                "page",
                profile.visit().outcome().key(),
                profile.snapshot().stage().word(),
                creation.link(profile),
                opened.openedAt(),
                profile.visit().misbehavior(),
                profile.visit().attempts());
    }

    @Override
    protected boolean finish(
            IdfyProfile profile, Optional<IdfyOutcome> chosen, Optional<Person> whose) {
        return profiles.capture(profile, chosen, whose);
    }

    @Override
    public void reset() {
        profiles.clear();
    }
}
