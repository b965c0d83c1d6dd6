import { readStatic, STATIC_FOLDER } from "../../src/hosts/read-static.ts";
import { placeAssets } from "../../views/assets.ts";

// As the host does at its start: pages of every test link the files by their names.
placeAssets(readStatic(STATIC_FOLDER).assets);
