"use strict";
process.exitCode = 0;
