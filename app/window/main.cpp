// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowprogram.h"

int main(int argc, char **argv) { return filature::app::runWindow(argc, argv); }
