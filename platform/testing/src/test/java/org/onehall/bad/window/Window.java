package org.onehall.bad.window;

import org.onehall.bad.desk.internal.Drawer;
import org.springframework.beans.factory.annotation.Autowired;

class Window {

    @Autowired
    Drawer drawer = new Drawer();
}
