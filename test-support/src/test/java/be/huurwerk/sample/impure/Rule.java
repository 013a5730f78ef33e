package be.huurwerk.sample.impure;

import jakarta.persistence.EntityManager;

class Rule {

    boolean isKnown(EntityManager store, Object thing) {
        return store.contains(thing);
    }
}
