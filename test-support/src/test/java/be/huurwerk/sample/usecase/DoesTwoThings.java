package be.huurwerk.sample.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class DoesTwoThings {

    @Transactional
    public void one() {
        // the first thing
    }

    public void two() {
        // the second thing
    }
}
