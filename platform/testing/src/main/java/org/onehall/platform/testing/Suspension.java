package org.onehall.platform.testing;

/** How a part is taken away for a while and brought back with its data and address. */
interface Suspension {

    void pause();

    void resume();

    static Suspension of(Runnable pause, Runnable resume) {
        return new Suspension() {
            @Override
            public void pause() {
                pause.run();
            }

            @Override
            public void resume() {
                resume.run();
            }
        };
    }
}
