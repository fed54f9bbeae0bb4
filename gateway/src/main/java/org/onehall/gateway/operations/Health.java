package org.onehall.gateway.operations;

import java.util.List;

/** How an instance is, or the service or part that is made of some: UP when all of them are. */
enum Health {
    UP,
    /** It answers, but not well, or some instance does not. */
    DOWN,
    /** No answer in time, or no instance at all. */
    UNREACHABLE;

    static Health of(List<Health> instances) {
        List<Health> distinct = instances.stream().distinct().toList();
        return switch (distinct.size()) {
            case 0 -> UNREACHABLE;
            case 1 -> distinct.getFirst();
            default -> DOWN;
        };
    }
}
