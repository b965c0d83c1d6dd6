import { ASSETS } from "#asset-names";
import { placeAssets } from "../../views/assets.ts";

// As the host does at its start: pages of every test link the files by their names.
placeAssets(ASSETS);
