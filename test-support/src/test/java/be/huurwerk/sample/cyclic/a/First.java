package be.huurwerk.sample.cyclic.a;

import be.huurwerk.sample.cyclic.b.Second;

public record First(Second second) {}
